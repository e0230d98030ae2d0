<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Tawthiq</source>
        <translation>توثيق</translation>
    </message>
    <message>
        <source>About Tawthiq</source>
        <translation>عن توثيق</translation>
    </message>
    <message>
        <source>Arabic reports of armed incidents, read beside their form and kept in one file. It works without a network, and nothing leaves this computer.</source>
        <translation>تقارير عربية عن حوادث مسلحة، تُقرأ إلى جانب استمارتها وتُحفظ في ملف واحد. يعمل من دون شبكة، ولا يخرج شيء من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>MIT licence. Qt is used under the LGPL. Place names from GeoNames (CC BY 4.0). Icons by Phosphor (MIT).</source>
        <translation>رخصة MIT. تُستعمل مكتبة Qt برخصة LGPL. أسماء الأماكن من GeoNames (CC BY 4.0). الأيقونات من Phosphor (MIT).</translation>
    </message>
</context>
<context>
    <name>AccountCards</name>
    <message>
        <source>Background: recalled for context</source>
        <translation>خلفية: تُذكر للسياق</translation>
    </message>
    <message>
        <source>Main: what the article reports</source>
        <translation>رئيسة: ما تخبر به المقالة</translation>
    </message>
    <message>
        <source>Show its incident</source>
        <translation>اعرض حادثها</translation>
    </message>
    <message>
        <source>Take it out of the incident it shares</source>
        <translation>أخرجها من الحادث المشترك</translation>
    </message>
    <message>
        <source>Kept apart: offer again</source>
        <translation>أُبقيت منفصلة: اعرضها ثانية</translation>
    </message>
    <message>
        <source>Remove this account</source>
        <translation>حذف هذه الرواية</translation>
    </message>
    <message>
        <source>It answers</source>
        <translation>هي رد على</translation>
    </message>
    <message>
        <source>No other account</source>
        <translation>لا رواية أخرى</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>إضافة رواية</translation>
    </message>
</context>
<context>
    <name>AccountEditing</name>
    <message>
        <source>duplicate account</source>
        <translation>تكرار رواية</translation>
    </message>
    <message>
        <source>merge accounts</source>
        <translation>دمج روايتين</translation>
    </message>
    <message>
        <source>split account</source>
        <translation>تقسيم رواية</translation>
    </message>
    <message>
        <source>link accounts</source>
        <translation>ربط روايتين</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>In the window of incidents</source>
        <translation>في نافذة الحوادث</translation>
    </message>
    <message>
        <source>In the list of likely pairs</source>
        <translation>في قائمة الروايات المحتملة لحادث واحد</translation>
    </message>
    <message>
        <source>In the window of sources</source>
        <translation>في نافذة المصادر</translation>
    </message>
    <message>
        <source>In the window of releases</source>
        <translation>في نافذة الإصدارات</translation>
    </message>
    <message>
        <source>In the window of totals</source>
        <translation>في نافذة المجاميع</translation>
    </message>
    <message>
        <source>In the codebook</source>
        <translation>في دليل الترميز</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة المقالات</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>Evidence of the value</source>
        <translation>دليل القيمة</translation>
    </message>
    <message>
        <source>Move its end to the left</source>
        <translation>حرّك نهايته يساراً</translation>
    </message>
    <message>
        <source>Move its end to the right</source>
        <translation>حرّك نهايته يميناً</translation>
    </message>
    <message>
        <source>Move its beginning to the left</source>
        <translation>حرّك بدايته يساراً</translation>
    </message>
    <message>
        <source>Move its beginning to the right</source>
        <translation>حرّك بدايته يميناً</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Text of the interface</source>
        <translation>نص الواجهة</translation>
    </message>
    <message>
        <source>Remind me to pause</source>
        <translation>ذكّرني بالاستراحة</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>فتح المشروع التجريبي</translation>
    </message>
    <message>
        <source>Import article files…</source>
        <translation>استيراد ملفات مقالات…</translation>
    </message>
    <message>
        <source>Import a folder of articles…</source>
        <translation>استيراد مجلد مقالات…</translation>
    </message>
    <message>
        <source>Import the copied text</source>
        <translation>استيراد النص المنسوخ</translation>
    </message>
    <message>
        <source>Import incidents of a dataset…</source>
        <translation>استيراد حوادث من مجموعة بيانات…</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>استيراد وسوم…</translation>
    </message>
    <message>
        <source>Imports and their logs…</source>
        <translation>عمليات الاستيراد وسجلاتها…</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>المجلدات المراقبة…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Export as another dataset…</source>
        <translation>التصدير مجموعةَ بيانات أخرى…</translation>
    </message>
    <message>
        <source>Training data…</source>
        <translation>بيانات التدريب…</translation>
    </message>
    <message>
        <source>Copy the project to one file…</source>
        <translation>نسخ المشروع في ملف واحد…</translation>
    </message>
    <message>
        <source>Releases…</source>
        <translation>الإصدارات…</translation>
    </message>
    <message>
        <source>Archive the whole project…</source>
        <translation>أرشفة المشروع كله…</translation>
    </message>
    <message>
        <source>Restore a project from an archive…</source>
        <translation>استعادة مشروع من أرشيف…</translation>
    </message>
    <message>
        <source>How totals change with the rule…</source>
        <translation>تغيّر المجاميع بتغيّر القاعدة…</translation>
    </message>
    <message>
        <source>Codebook…</source>
        <translation>دليل الترميز…</translation>
    </message>
    <message>
        <source>The project’s lexicon…</source>
        <translation>معجم المشروع…</translation>
    </message>
    <message>
        <source>Sources…</source>
        <translation>المصادر…</translation>
    </message>
    <message>
        <source>Gazetteers…</source>
        <translation>معاجم الأماكن…</translation>
    </message>
    <message>
        <source>Read the waiting articles again</source>
        <translation>قراءة المقالات المنتظرة من جديد</translation>
    </message>
    <message>
        <source>Reviewer’s name…</source>
        <translation>اسم المراجِع…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>إغلاق المشروع</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Accept all that is left</source>
        <translation>قبول كل ما بقي</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>إضافة رواية</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>حذف الرواية</translation>
    </message>
    <message>
        <source>Duplicate the account</source>
        <translation>تكرار الرواية</translation>
    </message>
    <message>
        <source>Merge with another account…</source>
        <translation>دمج مع رواية أخرى…</translation>
    </message>
    <message>
        <source>Split the account…</source>
        <translation>تقسيم الرواية…</translation>
    </message>
    <message>
        <source>Add to the project’s lexicon…</source>
        <translation>إضافة إلى معجم المشروع…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>احفظ والتالي</translation>
    </message>
    <message>
        <source>No incident here</source>
        <translation>لا حادث هنا</translation>
    </message>
    <message>
        <source>No incident, because…</source>
        <translation>لا حادث هنا، والسبب…</translation>
    </message>
    <message>
        <source>Needs a second look</source>
        <translation>تحتاج نظرة ثانية</translation>
    </message>
    <message>
        <source>Skip the article, because…</source>
        <translation>تجاوز المقالة، والسبب…</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>سبب آخر…</translation>
    </message>
    <message>
        <source>Let it wait again</source>
        <translation>أعدها إلى المنتظرة</translation>
    </message>
    <message>
        <source>Flag or unflag</source>
        <translation>ضع علامة أو أزلها</translation>
    </message>
    <message>
        <source>Graphic: veil its text</source>
        <translation>صادمة: احجب نصها</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>ملاحظة على المقالة</translation>
    </message>
    <message>
        <source>Save the original file…</source>
        <translation>حفظ الملف الأصلي…</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>فتح الملف الأصلي</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>الحقل التالي</translation>
    </message>
    <message>
        <source>Previous field</source>
        <translation>الحقل السابق</translation>
    </message>
    <message>
        <source>Next proposal that waits</source>
        <translation>الاقتراح المنتظر التالي</translation>
    </message>
    <message>
        <source>Former proposal that waits</source>
        <translation>الاقتراح المنتظر السابق</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>المشكلة التالية</translation>
    </message>
    <message>
        <source>List of problems</source>
        <translation>قائمة المشكلات</translation>
    </message>
    <message>
        <source>From the value to its words, and back</source>
        <translation>من القيمة إلى كلماتها وبالعكس</translation>
    </message>
    <message>
        <source>Next account</source>
        <translation>الرواية التالية</translation>
    </message>
    <message>
        <source>Previous account</source>
        <translation>الرواية السابقة</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقالة التالية</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>المقالة السابقة</translation>
    </message>
    <message>
        <source>Back to the article saved last</source>
        <translation>عودة إلى آخر مقالة حُفظت</translation>
    </message>
    <message>
        <source>Incident of the account</source>
        <translation>حادث الرواية</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>Next column</source>
        <translation>العمود التالي</translation>
    </message>
    <message>
        <source>The menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Find an action, an article or an incident</source>
        <translation>ابحث عن إجراء أو مقالة أو حادث</translation>
    </message>
    <message>
        <source>Find an article</source>
        <translation>البحث عن مقالة</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>البحث في المقالة</translation>
    </message>
    <message>
        <source>List of articles</source>
        <translation>قائمة المقالات</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>Face, lines and column…</source>
        <translation>الخط والأسطر والعمود…</translation>
    </message>
    <message>
        <source>Dim all but the evidence</source>
        <translation>تخفيت ما ليس دليلاً</translation>
    </message>
    <message>
        <source>Show or veil a graphic text</source>
        <translation>أظهر النص الصادم أو احجبه</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Safe for the colour-blind</source>
        <translation>آمنة لعمى الألوان</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>المعتاد</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>١٢٥٪</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>١٥٠٪</translation>
    </message>
    <message>
        <source>175 %</source>
        <translation>١٧٥٪</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>٢٠٠٪</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبداً</translation>
    </message>
    <message>
        <source>Every 20 minutes</source>
        <translation>كل ٢٠ دقيقة</translation>
    </message>
    <message>
        <source>Every 30 minutes</source>
        <translation>كل ٣٠ دقيقة</translation>
    </message>
    <message>
        <source>Every 45 minutes</source>
        <translation>كل ٤٥ دقيقة</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>كل ساعة</translation>
    </message>
    <message>
        <source>Every hour and a half</source>
        <translation>كل ساعة ونصف</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Instruction of the field</source>
        <translation>إرشاد الحقل</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>جولة في النافذة</translation>
    </message>
    <message>
        <source>About Tawthiq</source>
        <translation>عن توثيق</translation>
    </message>
    <message>
        <source>Selected words become</source>
        <translation>إسناد الكلمات المحددة إلى</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>صفِّ القائمة…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>التصفيات المحفوظة</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>اعرض كل المقالات</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>رتّب</translation>
    </message>
    <message>
        <source>Goal for the day…</source>
        <translation>هدف اليوم…</translation>
    </message>
    <message>
        <source>Link with the report shown: the same incident</source>
        <translation>اربطها بالرواية المعروضة: الحادث نفسه</translation>
    </message>
    <message>
        <source>Keep apart from the report shown: another incident</source>
        <translation>أبقها منفصلة عن الرواية المعروضة: حادث آخر</translation>
    </message>
    <message>
        <source>Look at the report of the same incident beside</source>
        <translation>اقرأ رواية الحادث نفسه إلى الجانب</translation>
    </message>
    <message>
        <source>Next report that may tell of the same</source>
        <translation>الرواية التالية التي قد تحكي الحادث نفسه</translation>
    </message>
    <message>
        <source>Find all reports of the same incident…</source>
        <translation>ابحث عن كل روايات الحادث الواحد…</translation>
    </message>
</context>
<context>
    <name>AnnotationFlow</name>
    <message>
        <source>Import annotations</source>
        <translation>استيراد وسوم</translation>
    </message>
    <message>
        <source>All that can be read</source>
        <translation>كل ما يُقرأ</translation>
    </message>
</context>
<context>
    <name>AnnotationsDialog</name>
    <message>
        <source>Import annotations</source>
        <translation>استيراد وسوم</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>لا نصوص</numerusform>
            <numerusform>نص واحد</numerusform>
            <numerusform>نصان</numerusform>
            <numerusform>%Ln نصوص</numerusform>
            <numerusform>%Ln نصاً</numerusform>
            <numerusform>%Ln نص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled place(s)</source>
        <translation>
            <numerusform>لا مواضع موسومة</numerusform>
            <numerusform>موضع موسوم واحد</numerusform>
            <numerusform>موضعان موسومان</numerusform>
            <numerusform>%Ln مواضع موسومة</numerusform>
            <numerusform>%Ln موضعاً موسوماً</numerusform>
            <numerusform>%Ln موضع موسوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3. Choose the field that each label is. The choice is remembered; what is no field is counted and kept in the project.</source>
        <translation>%1: %2، %3. اختر لكل وسم حقله. يُحفظ اختيارك، وما ليس حقلاً يُعدّ ويبقى في المشروع.</translation>
    </message>
    <message>
        <source>No field</source>
        <translation>ليس حقلاً</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>المرات</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Field of the label %1</source>
        <translation>حقل الوسم %1</translation>
    </message>
    <message>
        <source>Take what people labelled as reviewed, in their names</source>
        <translation>خذ ما وسمه الناس مراجَعاً بأسمائهم</translation>
    </message>
    <message>
        <source>Else all of it is proposed, to be accepted one by one. Articles on which something was decided already stay as they are.</source>
        <translation>وإلا اقتُرح كله ليُقبل واحداً واحداً. المقالات التي تقرر فيها شيء من قبل تبقى كما هي.</translation>
    </message>
    <message>
        <source>Who labelled, where a file does not say</source>
        <translation>من وسم، إن لم يذكره الملف</translation>
    </message>
</context>
<context>
    <name>AnnotationsTakenDialog</name>
    <message>
        <source>The import was stopped</source>
        <translation>أُوقف الاستيراد</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Files that were not read</source>
        <translation>ملفات لم تُقرأ</translation>
    </message>
</context>
<context>
    <name>ArchiveFlow</name>
    <message>
        <source>Archive the whole project</source>
        <translation>أرشفة المشروع كله</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>أرشيفات</translation>
    </message>
    <message>
        <source>Restore a project from an archive</source>
        <translation>استعادة مشروع من أرشيف</translation>
    </message>
    <message>
        <source>Where the restored project is to be</source>
        <translation>مكان المشروع المستعاد</translation>
    </message>
    <message>
        <source>Tawthiq projects</source>
        <translation>مشاريع توثيق</translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Assign to field</source>
        <translation>إسناد إلى حقل</translation>
    </message>
    <message>
        <source>Add to the project’s lexicon…</source>
        <translation>إضافة إلى معجم المشروع…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>بحث في المقالة</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Account whose article is shown</source>
        <translation>الرواية المعروضة مقالتها</translation>
    </message>
    <message>
        <source>Open on the desk</source>
        <translation>افتحها في المراجعة</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>Where the evidence lies</source>
        <translation>مواضع الأدلة</translation>
    </message>
</context>
<context>
    <name>ArticleParts</name>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Publication day</source>
        <translation>يوم النشر</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>جهة النشر</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>الرقم أو الاسم</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بحسب</translation>
    </message>
</context>
<context>
    <name>AssessmentPanel</name>
    <message>
        <source>Take the grade back</source>
        <translation>تراجع عن الدرجة</translation>
    </message>
    <message>
        <source>Give this grade</source>
        <translation>أعطِ هذه الدرجة</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Which grade?</source>
        <translation>أي درجة؟</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>لم تُعطَ درجة بعد</translation>
    </message>
    <message>
        <source>Give the grade that the accounts and what you checked support.</source>
        <translation>أعطِ الدرجة التي تسندها الروايات وما تحققتَ منه.</translation>
    </message>
    <message>
        <source>The codebook has no field “verification” to hold a grade.</source>
        <translation>ليس في دليل الترميز حقل «verification» تُحفظ فيه الدرجة.</translation>
    </message>
    <message>
        <source>Checklist: %1 of %2</source>
        <translation>قائمة التحقق: %1 من %2</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>BesidePanel</name>
    <message>
        <source>Article beside: %1</source>
        <translation>المقالة إلى الجانب: %1</translation>
    </message>
    <message>
        <source>Open on the desk</source>
        <translation>افتحها على المكتب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>BothLanguages</name>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنكليزية</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>Decide by hand</source>
        <translation>قرار باليد</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>سجّل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>No value: the incident holds nothing here.</source>
        <translation>لا قيمة: حصيلة الحادث هنا فارغة.</translation>
    </message>
    <message>
        <source>Leave this value out</source>
        <translation>اترك هذه القيمة</translation>
    </message>
    <message>
        <source>One more value…</source>
        <translation>قيمة أخرى…</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>قيمة غيرها…</translation>
    </message>
    <message>
        <source>Write why: what is decided by hand has a reason.</source>
        <translation>اكتب السبب: ما يُقرَّر باليد يُعلَّل.</translation>
    </message>
</context>
<context>
    <name>CalendarButton</name>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Whole month</source>
        <translation>الشهر كله</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>السنة كلها</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>الشهر التالي</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>answers another account</source>
        <translation>ردّ على رواية أخرى</translation>
    </message>
    <message>
        <source>background</source>
        <translation>خلفية</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>لم يبقَ شيء للبتّ</numerusform>
            <numerusform>واحد للبتّ</numerusform>
            <numerusform>اثنان للبتّ</numerusform>
            <numerusform>%Ln للبتّ</numerusform>
            <numerusform>%Ln للبتّ</numerusform>
            <numerusform>%Ln للبتّ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other report(s)</source>
        <translation>
            <numerusform>لا رواية أخرى معها</numerusform>
            <numerusform>معها رواية أخرى</numerusform>
            <numerusform>معها روايتان أخريان</numerusform>
            <numerusform>معها %Ln روايات أخرى</numerusform>
            <numerusform>معها %Ln رواية أخرى</numerusform>
            <numerusform>معها %Ln رواية أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>New account</source>
        <translation>رواية جديدة</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>All tables</source>
        <translation>كل الجداول</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>كل التغييرات</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما جرى</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>ما اختلف</translation>
    </message>
    <message>
        <source>Return opens the incident</source>
        <translation>مفتاح الإدخال يفتح الحادث</translation>
    </message>
    <message>
        <source>From {0} to {1}</source>
        <translation>من {0} إلى {1}</translation>
    </message>
    <message>
        <source>Only the first differences are shown; a file has all of them.</source>
        <translation>لا يُعرض إلا أول الفروق؛ وفي الملف كلها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>لا سطر</numerusform>
            <numerusform>سطر واحد</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%Ln أسطر</numerusform>
            <numerusform>%Ln سطراً</numerusform>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Holds</source>
        <translation>ثبت</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>لم يثبت</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>لا ينطبق</translation>
    </message>
    <message>
        <source>What was found, and where</source>
        <translation>ما وُجد، وأين</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>a day that is not resolved</source>
        <translation>يوم لم يتعيّن</translation>
    </message>
    <message>
        <source>an end before the beginning</source>
        <translation>نهاية قبل البداية</translation>
    </message>
    <message>
        <source>a precision that does not fit the days</source>
        <translation>دقة لا توافق الأيام</translation>
    </message>
    <message>
        <source>a day to come</source>
        <translation>يوم لم يأتِ بعد</translation>
    </message>
    <message>
        <source>a day after publication</source>
        <translation>يوم بعد النشر</translation>
    </message>
    <message>
        <source>coordinates that are missing</source>
        <translation>إحداثيات ناقصة</translation>
    </message>
    <message>
        <source>coordinates that are none on Earth</source>
        <translation>إحداثيات ليست على الأرض</translation>
    </message>
    <message>
        <source>coordinates outside the country</source>
        <translation>إحداثيات خارج الدولة</translation>
    </message>
    <message>
        <source>the same side as who did it and whom it hit</source>
        <translation>طرف واحد فاعل ومستهدَف</translation>
    </message>
    <message>
        <source>civilian targeting against the target</source>
        <translation>استهداف المدنيين خلافاً للمستهدَف</translation>
    </message>
    <message>
        <source>one side that claims and denies</source>
        <translation>طرف يتبنى وينفي</translation>
    </message>
    <message>
        <source>a way of claiming without a claim</source>
        <translation>طريقة تبنٍّ بلا تبنٍّ</translation>
    </message>
    <message>
        <source>a weapon that does not fit the event</source>
        <translation>سلاح لا يوافق نوع الحدث</translation>
    </message>
    <message>
        <source>no munition beside a weapon or damage</source>
        <translation>لا ذخيرة مع سلاح أو أضرار</translation>
    </message>
    <message>
        <source>damage that does not fit the event</source>
        <translation>أضرار لا توافق نوع الحدث</translation>
    </message>
    <message>
        <source>a lowest number above the highest</source>
        <translation>أدنى عدد فوق أعلاه</translation>
    </message>
    <message>
        <source>one group counted twice</source>
        <translation>فئة عُدَّت مرتين</translation>
    </message>
    <message>
        <source>groups that exceed the total</source>
        <translation>فئات تتجاوز المجموع</translation>
    </message>
    <message>
        <source>civilian victims where no civilians were hit</source>
        <translation>ضحايا مدنيون ولم يُصَب مدنيون</translation>
    </message>
    <message>
        <source>“Fair” with fewer than two sources</source>
        <translation>«راجح» بأقل من مصدرين</translation>
    </message>
    <message>
        <source>“Confirmed” without a side that accepts it</source>
        <translation>«مؤكد» بلا طرف يقبل المسؤولية</translation>
    </message>
    <message>
        <source>“Contested” without a dispute</source>
        <translation>«متنازَع فيه» بلا خلاف ظاهر</translation>
    </message>
    <message>
        <source>“Discounted” with civilians killed</source>
        <translation>«مستبعَد» وفي القتلى مدنيون</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Type to narrow the list</source>
        <translation>اكتب لتضييق القائمة</translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message>
        <source>Choice from a list</source>
        <translation>خيار من قائمة</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>اسم</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Number by group</source>
        <translation>عدد لكل فئة</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>نص حر</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما جرى</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الزمان</translation>
    </message>
    <message>
        <source>People and sides</source>
        <translation>الأشخاص والأطراف</translation>
    </message>
    <message>
        <source>Means and counts</source>
        <translation>الوسائل والأعداد</translation>
    </message>
    <message>
        <source>Harm</source>
        <translation>الضرر</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>التقييم</translation>
    </message>
</context>
<context>
    <name>CodebookFlow</name>
    <message>
        <source>Import a codebook</source>
        <translation>استيراد دليل ترميز</translation>
    </message>
    <message>
        <source>Codebooks</source>
        <translation>أدلة الترميز</translation>
    </message>
    <message>
        <source>import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>تصدير دليل الترميز</translation>
    </message>
    <message>
        <source>go back to a version</source>
        <translation>العودة إلى إصدار</translation>
    </message>
</context>
<context>
    <name>CodebookWindow</name>
    <message>
        <source>Codebook</source>
        <translation>دليل الترميز</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>First problem</source>
        <translation>أول مشكلة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save a new version…</source>
        <translation>احفظ إصداراً جديداً…</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) to mend before saving</source>
        <translation>
            <numerusform>لا مشكلات قبل الحفظ</numerusform>
            <numerusform>مشكلة واحدة تُصلح قبل الحفظ</numerusform>
            <numerusform>مشكلتان تُصلحان قبل الحفظ</numerusform>
            <numerusform>%Ln مشكلات تُصلح قبل الحفظ</numerusform>
            <numerusform>%Ln مشكلة تُصلح قبل الحفظ</numerusform>
            <numerusform>%Ln مشكلة تُصلح قبل الحفظ</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed, not yet saved</source>
        <translation>تغيّر ولم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Version %1, unchanged</source>
        <translation>الإصدار %1، بلا تغيير</translation>
    </message>
    <message>
        <source>The codebook was changed and not saved.</source>
        <translation>تغيّر دليل الترميز ولم يُحفظ.</translation>
    </message>
    <message>
        <source>Close and give the changes up?</source>
        <translation>أتغلق وتتخلى عن التغييرات؟</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>تخلَّ عنها</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>تابع التحرير</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Import a table</source>
        <translation>استيراد جدول</translation>
    </message>
    <message>
        <source>The first rows of %1, each an article. The choice is remembered for tables with the same headings.</source>
        <translation>أول صفوف %1، وكل صف مقالة. يُحفظ الاختيار للجداول التي لها العناوين نفسها.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Choose the column that holds the text of the articles.</source>
        <translation>اختر العمود الذي فيه نص المقالات.</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Columns, in the order in which they go out</source>
        <translation>الأعمدة بترتيب خروجها</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>إلغاء اختيار الكل</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>الأعمدة المعتادة</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>رؤوس الأعمدة</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>Ids stay the same when labels change: choose them where programs read the file.</source>
        <translation>المعرّفات لا تتغير إذا تغيرت الأسماء: اخترها حيث تقرأ الملفَّ برامج.</translation>
    </message>
    <message>
        <source>Ids and codes</source>
        <translation>معرّفات ورموز</translation>
    </message>
    <message>
        <source>Labels in Arabic</source>
        <translation>أسماء بالعربية</translation>
    </message>
    <message>
        <source>Labels in English</source>
        <translation>أسماء بالإنكليزية</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>محجوب.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find an action, an article or an incident</source>
        <translation>ابحث عن إجراء أو مقالة أو حادث</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>إجراءات</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>حقول الاستمارة</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>حوادث</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>مقالات</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>التصفيات المحفوظة</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Unnamed section</source>
        <translation>قسم بلا اسم</translation>
    </message>
    <message>
        <source>Unnamed field</source>
        <translation>حقل بلا اسم</translation>
    </message>
</context>
<context>
    <name>CopiesLine</name>
    <message>
        <source>Press to open it</source>
        <translation>اضغط لفتحه</translation>
    </message>
    <message numerus="yes">
        <source>The same text stands in %Ln other article(s)</source>
        <translation>
            <numerusform>لا مقال آخر فيه النص نفسه</numerusform>
            <numerusform>النص نفسه في مقال آخر</numerusform>
            <numerusform>النص نفسه في مقالين آخرين</numerusform>
            <numerusform>النص نفسه في %Ln مقالات أخرى</numerusform>
            <numerusform>النص نفسه في %Ln مقالاً آخر</numerusform>
            <numerusform>النص نفسه في %Ln مقال آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>The same text as {0}</source>
        <translation>النص نفسه عند {0}</translation>
    </message>
    <message>
        <source>A copy of {0}</source>
        <translation>نسخة من {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more article(s) with this text</source>
        <translation>
            <numerusform>لا مقال آخر بهذا النص</numerusform>
            <numerusform>ومقال آخر واحد بهذا النص</numerusform>
            <numerusform>ومقالان آخران بهذا النص</numerusform>
            <numerusform>و%Ln مقالات أخرى بهذا النص</numerusform>
            <numerusform>و%Ln مقالاً آخر بهذا النص</numerusform>
            <numerusform>و%Ln مقال آخر بهذا النص</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of the words are the same</source>
        <translation>{0} من الكلام مشترك</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Held of the incident</source>
        <translation>الحصيلة</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>As it looks</source>
        <translation>كما يبدو</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Publication day</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>For</source>
        <translation>يشمل</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>هذا الملف</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
</context>
<context>
    <name>CountParts</name>
    <message>
        <source>Lowest</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Best estimate</source>
        <translation>الأرجح</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>الأعلى</translation>
    </message>
</context>
<context>
    <name>DatasetDialog</name>
    <message>
        <source>Export as another dataset</source>
        <translation>التصدير مجموعةَ بيانات أخرى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>ما اختير</translation>
    </message>
    <message>
        <source>Dataset and format</source>
        <translation>مجموعة البيانات والصيغة</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>المحجوب</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختر ملفاً…</translation>
    </message>
</context>
<context>
    <name>DatasetFlow</name>
    <message>
        <source>Export as another dataset</source>
        <translation>التصدير مجموعةَ بيانات أخرى</translation>
    </message>
</context>
<context>
    <name>DatasetPage</name>
    <message>
        <source>The incidents go out as its rows, as the codebook’s mapping says. What does not fit is left out or left blank, counted, and shown afterwards.</source>
        <translation>تخرج الحوادث صفوفاً لها كما يقول دليل الترميز. وما لا يلائمها يُترك أو يبقى خالياً، ويُعدّ ويُعرض بعد ذلك.</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Mark as UTF-8, so that Excel shows Arabic letters</source>
        <translation>تعليم الملف بأنه UTF-8 ليعرض إكسل الحروف العربية</translation>
    </message>
    <message>
        <source>Write what did not fit beside the file</source>
        <translation>اكتب ما لم يلائمها بجانب الملف</translation>
    </message>
</context>
<context>
    <name>DatasetReportDialog</name>
    <message>
        <source>Everything fitted.</source>
        <translation>لم يبق شيء خارجها.</translation>
    </message>
    <message>
        <source>Show the incident</source>
        <translation>اعرض الحادثة</translation>
    </message>
    <message>
        <source>What did not fit</source>
        <translation>ما لم يلائمها</translation>
    </message>
    <message>
        <source>What and why</source>
        <translation>ماذا ولماذا</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>حوادث</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the report</source>
        <translation>
            <numerusform>لا غيرها في التقرير</numerusform>
            <numerusform>وواحدة غيرها في التقرير</numerusform>
            <numerusform>واثنتان غيرها في التقرير</numerusform>
            <numerusform>و%Ln غيرها في التقرير</numerusform>
            <numerusform>و%Ln غيرها في التقرير</numerusform>
            <numerusform>و%Ln غيرها في التقرير</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: %1 in %2</source>
        <translation>كُتب: %1 في %2</translation>
    </message>
</context>
<context>
    <name>DayCounts</name>
    <message numerus="yes">
        <source>%Ln day(s) before publication</source>
        <translation>
            <numerusform>يوم النشر</numerusform>
            <numerusform>قبل النشر بيوم</numerusform>
            <numerusform>قبل النشر بيومين</numerusform>
            <numerusform>قبل النشر بـ %Ln أيام</numerusform>
            <numerusform>قبل النشر بـ %Ln يوماً</numerusform>
            <numerusform>قبل النشر بـ %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) after publication</source>
        <translation>
            <numerusform>يوم النشر</numerusform>
            <numerusform>بعد النشر بيوم</numerusform>
            <numerusform>بعد النشر بيومين</numerusform>
            <numerusform>بعد النشر بـ %Ln أيام</numerusform>
            <numerusform>بعد النشر بـ %Ln يوماً</numerusform>
            <numerusform>بعد النشر بـ %Ln يوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayOffers</name>
    <message>
        <source>Day of publication</source>
        <translation>يوم النشر</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>اليوم السابق للنشر</translation>
    </message>
    <message>
        <source>Two days before</source>
        <translation>قبل النشر بيومين</translation>
    </message>
    <message>
        <source>The week before publication</source>
        <translation>الأسبوع السابق للنشر</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>the day of publication</source>
        <translation>يوم النشر</translation>
    </message>
    <message>
        <source>exact day</source>
        <translation>يوم محدَّد</translation>
    </message>
    <message>
        <source>2 to 6 days</source>
        <translation>من يومين إلى ستة أيام</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>up to a month</source>
        <translation>شهر أو أقل</translation>
    </message>
    <message>
        <source>up to a year</source>
        <translation>سنة أو أقل</translation>
    </message>
</context>
<context>
    <name>DescriptionDialog</name>
    <message>
        <source>What the dataset is</source>
        <translation>ما هذه البيانات</translation>
    </message>
    <message>
        <source>This stands on the front of the data package: all tables with the codebook, licence, citation, checksums and a README in Arabic and English. It is kept in the project.</source>
        <translation>هذا ما يتصدّر حزمة البيانات: الجداول كلها ومعها دليل الترميز والرخصة وطريقة الاستشهاد وبصمات الملفات وملف تعريف بالعربية والإنكليزية. ويُحفظ في المشروع.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>عمّ هي</translation>
    </message>
    <message>
        <source>Who made it, one a line</source>
        <translation>من أعدّها، كل اسم في سطر</translation>
    </message>
    <message>
        <source>After a bar, what they did: %1. Who reviewed is not named where that is left out.</source>
        <translation>بعد خط عمودي (|) ما عمله كل منهم: %1. ولا يُسمّى من راجع إذا حُجبت أسماء المراجعين.</translation>
    </message>
    <message>
        <source>made of the rest, where you say nothing</source>
        <translation>تُؤلَّف مما سبق إن تركتها</translation>
    </message>
    <message>
        <source>How to cite it</source>
        <translation>طريقة الاستشهاد بها</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>بعبارتك</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>The licence in your words</source>
        <translation>الرخصة بعبارتك</translation>
    </message>
    <message>
        <source>“%1” is none of these.</source>
        <translation>«%1» ليس من هذه.</translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message>
        <source>Write a dossier</source>
        <translation>كتابة ملف الحادث</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>حوادث</translation>
    </message>
    <message>
        <source>This incident</source>
        <translation>هذا الحادث</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>to print and to send</source>
        <translation>للطباعة والإرسال</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>one file that any browser shows, without a network</source>
        <translation>ملف واحد يعرضه أي متصفح بلا شبكة</translation>
    </message>
    <message>
        <source>ClaimReview (JSON-LD)</source>
        <translation>ClaimReview (JSON-LD)</translation>
    </message>
    <message>
        <source>for search engines: what was checked and the grade, without the grid</source>
        <translation>لمحركات البحث: ما تُحقِّق منه ودرجته، بلا شبكة الروايات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختر ملفاً…</translation>
    </message>
    <message>
        <source>All incidents of the list</source>
        <translation>كل حوادث القائمة</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln incident(s) of the list</source>
        <translation>
            <numerusform>لا حوادث في القائمة</numerusform>
            <numerusform>حادث القائمة الوحيد</numerusform>
            <numerusform>حادثا القائمة</numerusform>
            <numerusform>حوادث القائمة (%Ln)</numerusform>
            <numerusform>حوادث القائمة (%Ln)</numerusform>
            <numerusform>حوادث القائمة (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierFlow</name>
    <message>
        <source>Write a dossier</source>
        <translation>كتابة ملف الحادث</translation>
    </message>
    <message>
        <source>Write a ClaimReview</source>
        <translation>كتابة ClaimReview</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>ملفات</translation>
    </message>
</context>
<context>
    <name>EmptyForm</name>
    <message>
        <source>Add an account</source>
        <translation>إضافة رواية</translation>
    </message>
    <message>
        <source>No incident here</source>
        <translation>لا حادث هنا</translation>
    </message>
    <message>
        <source>Choose an article in the queue. Its form appears here.</source>
        <translation>اختر مقالة من القائمة لتظهر استمارتها هنا.</translation>
    </message>
    <message>
        <source>What it tells appears here in a moment. You may begin to read.</source>
        <translation>يظهر هنا ما تحكيه بعد لحظة. ولك أن تبدأ القراءة.</translation>
    </message>
    <message>
        <source>The article is being read…</source>
        <translation>تُقرأ المقالة الآن…</translation>
    </message>
    <message>
        <source>The project is open for reading only: nothing can be added to it.</source>
        <translation>المشروع مفتوح للقراءة فقط، فلا يضاف إليه شيء.</translation>
    </message>
    <message>
        <source>No account of this article</source>
        <translation>لا رواية لهذه المقالة</translation>
    </message>
    <message>
        <source>Proposals are read out of Arabic articles only, as there are no rules for other languages. You can add an account and fill it in by hand.</source>
        <translation>الاقتراحات تُقرأ من المقالات العربية وحدها، إذ لا قواعد للغات الأخرى. ولك أن تضيف رواية وتملأها بيدك.</translation>
    </message>
    <message>
        <source>Nothing was found in this article that looks like an incident. Add an account if it reports one, or go on.</source>
        <translation>لم يُعثر في هذه المقالة على ما يشبه حادثة. أضِف رواية إن كانت تخبر بحادثة، أو تابِع إلى التي تليها.</translation>
    </message>
    <message>
        <source>No incident found</source>
        <translation>لم يُعثر على حادثة</translation>
    </message>
    <message>
        <source>This article is in Persian</source>
        <translation>هذه المقالة بالفارسية</translation>
    </message>
    <message>
        <source>This article is in Urdu</source>
        <translation>هذه المقالة بالأردية</translation>
    </message>
    <message>
        <source>This article is in Kurdish</source>
        <translation>هذه المقالة بالكردية</translation>
    </message>
    <message>
        <source>This article is in Hebrew</source>
        <translation>هذه المقالة بالعبرية</translation>
    </message>
    <message>
        <source>This article is not in Arabic</source>
        <translation>هذه المقالة ليست بالعربية</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No article on the desk</source>
        <translation>لا مقالة مفتوحة</translation>
    </message>
    <message>
        <source>Choose an article in the list, or import some: files with %1, or drop files and folders on the window.</source>
        <translation>اختر مقالة من القائمة، أو استورد مقالات: ملفات بالمفاتيح %1، أو اسحب ملفات ومجلدات إلى النافذة.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Every word must begin a word of the article. Try fewer or shorter words.</source>
        <translation>يجب أن تبدأ كل كلمة كتبتَها كلمةً في المقالة. جرّب كلمات أقل أو أقصر.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>عرض كل المقالات</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>لا مقالات بعد</translation>
    </message>
    <message>
        <source>Import texts, web pages, Word, PDF or tables, or drop files and folders onto the window.</source>
        <translation>استورد نصوصاً أو صفحات ويب أو ملفات Word وPDF أو جداول، أو أفلِت ملفات ومجلدات فوق النافذة.</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>استيراد مقالات…</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>ما اختير</translation>
    </message>
    <message>
        <source>What and format</source>
        <translation>ماذا وبأي صيغة</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>Columns and words</source>
        <translation>الأعمدة والأسماء</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>المحجوب</translation>
    </message>
    <message>
        <source>No column is ticked.</source>
        <translation>لم يُختر عمود.</translation>
    </message>
    <message>
        <source>A day cannot be read.</source>
        <translation>يوم لا يُقرأ.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختر ملفاً…</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Export</source>
        <translation>التصدير</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خلل</translation>
    </message>
    <message>
        <source>A step could not be finished because of a fault in the program. What you saved is on disk, and what you typed is kept as a draft. You can go on working; if it happens again, send these details to whoever looks after the program.</source>
        <translation>تعذّر إتمام خطوة بسبب خلل في البرنامج. ما حفظتَه محفوظ على القرص، وما كتبتَه محفوظ في المسودة. يمكنك متابعة العمل؛ فإن تكرّر ذلك فأرسل هذه التفاصيل إلى من يتولى البرنامج.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
</context>
<context>
    <name>FieldDetail</name>
    <message>
        <source>Choose a field to see the words it was read from.</source>
        <translation>اختر حقلاً لترى الكلمات التي قُرئ منها.</translation>
    </message>
    <message>
        <source>labelled elsewhere, %1</source>
        <translation>موسوم في برنامج آخر، %1</translation>
    </message>
    <message>
        <source>proposed, confidence %1%</source>
        <translation>مقترح، الثقة %1٪</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>مصحَّح</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>أُدخل يدوياً</translation>
    </message>
    <message>
        <source>No words of the article stand behind it.</source>
        <translation>لا كلمات من المقالة وراء هذه القيمة.</translation>
    </message>
    <message>
        <source>The words are veiled.</source>
        <translation>الكلمات محجوبة.</translation>
    </message>
    <message>
        <source>Other readings:</source>
        <translation>قراءات أخرى:</translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <source>Examples</source>
        <translation>أمثلة</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>It is retired: kept for the records that have it.</source>
        <translation>متروك: يبقى للسجلات التي فيها قيمة له.</translation>
    </message>
    <message>
        <source>It takes several values.</source>
        <translation>يقبل عدة قيم.</translation>
    </message>
    <message>
        <source>It is required: where it is empty, that is said.</source>
        <translation>مطلوب: إن خلا قيل ذلك.</translation>
    </message>
    <message>
        <source>%1 gives it the words selected in the article.</source>
        <translation>%1 يعطيه الكلمات المحدَّدة في المقالة.</translation>
    </message>
    <message>
        <source>In other datasets: %1</source>
        <translation>في مجموعات بيانات أخرى: %1</translation>
    </message>
    <message>
        <source>One of the choices below.</source>
        <translation>واحد من الخيارات أدناه.</translation>
    </message>
    <message>
        <source>A day, or the first and the last possible day.</source>
        <translation>يوم، أو أول يوم وآخر يوم ممكنان.</translation>
    </message>
    <message>
        <source>A place, with coordinates where they are sure.</source>
        <translation>مكان، بإحداثيات حيث تكون مؤكدة.</translation>
    </message>
    <message>
        <source>A name, as the article has it.</source>
        <translation>اسم، كما ورد في المقالة.</translation>
    </message>
    <message>
        <source>A number, or at least and at most.</source>
        <translation>عدد، أو حدّاه الأدنى والأعلى.</translation>
    </message>
    <message>
        <source>A number of people for each group.</source>
        <translation>عدد أشخاص لكل فئة.</translation>
    </message>
    <message>
        <source>Free text.</source>
        <translation>نص حر.</translation>
    </message>
</context>
<context>
    <name>FieldPage</name>
    <message>
        <source>Name of the field</source>
        <translation>اسم الحقل</translation>
    </message>
    <message>
        <source>Coding instruction</source>
        <translation>تعليمات الترميز</translation>
    </message>
    <message>
        <source>Kind of value</source>
        <translation>نوع القيمة</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Colour in the text</source>
        <translation>اللون في النص</translation>
    </message>
    <message>
        <source>Name in exported files</source>
        <translation>الاسم في الملفات المصدَّرة</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>Takes several values</source>
        <translation>يقبل عدة قيم</translation>
    </message>
    <message>
        <source>Retired: not asked for any more. Records keep what they have.</source>
        <translation>متروك: لا يُسأل عنه بعد الآن، وتحتفظ السجلات بما فيها منه.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) in records</source>
        <translation>
            <numerusform>لا قيم في السجلات</numerusform>
            <numerusform>قيمة واحدة في السجلات</numerusform>
            <numerusform>قيمتان في السجلات</numerusform>
            <numerusform>%Ln قيم في السجلات</numerusform>
            <numerusform>%Ln قيمة في السجلات</numerusform>
            <numerusform>%Ln قيمة في السجلات</numerusform>
        </translation>
    </message>
    <message>
        <source>rename</source>
        <translation>تغيير الاسم</translation>
    </message>
    <message>
        <source>change the instruction</source>
        <translation>تغيير التعليمات</translation>
    </message>
    <message>
        <source>change the kind</source>
        <translation>تغيير النوع</translation>
    </message>
    <message>
        <source>move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>change the colour</source>
        <translation>تغيير اللون</translation>
    </message>
    <message>
        <source>change the field</source>
        <translation>تغيير الحقل</translation>
    </message>
    <message>
        <source>rename in files</source>
        <translation>تغيير الاسم في الملفات</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Choose the value of “%1”</source>
        <translation>اختر قيمة «%1»</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>رُفض: %1</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>لم يُذكر</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>What it shows, where it comes from</source>
        <translation>ماذا يُظهر، ومن أين جاء</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>عرضه في مجلده</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>نسخ بصمة SHA-256</translation>
    </message>
    <message>
        <source>Take off this incident</source>
        <translation>إزالته عن هذا الحادث</translation>
    </message>
    <message>
        <source>✓ The copy is whole.</source>
        <translation>✓ النسخة سليمة.</translation>
    </message>
    <message>
        <source>✗ The copy is missing from the folder beside the project.</source>
        <translation>✗ النسخة مفقودة من المجلد المجاور للمشروع.</translation>
    </message>
    <message>
        <source>✗ The copy was changed: its SHA-256 is another.</source>
        <translation>✗ تغيّرت النسخة: بصمتها غير ما سُجّل.</translation>
    </message>
</context>
<context>
    <name>FilesFlow</name>
    <message>
        <source>Save the original file</source>
        <translation>حفظ الملف الأصلي</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Add evidence files</source>
        <translation>إضافة ملفات أدلة</translation>
    </message>
    <message>
        <source>Pictures, videos, documents: a copy is kept in a folder beside the project, and its SHA-256 says that it is the same still. Drop files here, or add them.</source>
        <translation>صور ومقاطع ومستندات: تُحفظ نسخة منها في مجلد بجانب المشروع، وتدل بصمة SHA-256 على أنها لم تتغير. أفلت الملفات هنا أو أضفها.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>أضف ملفات…</translation>
    </message>
    <message>
        <source>Check that the copies are whole</source>
        <translation>تأكد من سلامة النسخ</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filter…</source>
        <translation>صفِّ القائمة…</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>اعرض كل المقالات</translation>
    </message>
    <message>
        <source>Remove a saved filter</source>
        <translation>احذف تصفية محفوظة</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>القائمة مصفّاة</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Which articles?</source>
        <translation>أي المقالات؟</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Flagged articles only</source>
        <translation>ما عليها علامة فقط</translation>
    </message>
    <message>
        <source>only where it is wanted again</source>
        <translation>فقط إن أردتها ثانية</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>اعرض</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Words in the article</source>
        <translation>كلمات في المقالة</translation>
    </message>
    <message>
        <source>Status (all, if none is ticked)</source>
        <translation>الحالة (كلها إن لم تختر شيئاً)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>نُشرت منذ</translation>
    </message>
    <message>
        <source>Published until</source>
        <translation>نُشرت حتى</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Keep under the name</source>
        <translation>احفظها باسم</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>أي يوم</translation>
    </message>
</context>
<context>
    <name>FilterPopover</name>
    <message>
        <source>Where and when</source>
        <translation>المكان والزمان</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>أي يوم</translation>
    </message>
    <message>
        <source>any place</source>
        <translation>أي مكان</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>اعرض</translation>
    </message>
    <message>
        <source>Everywhere, any day</source>
        <translation>كل الأمكنة والأيام</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Happened from</source>
        <translation>وقع منذ</translation>
    </message>
    <message>
        <source>Happened until</source>
        <translation>وقع حتى</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>ابحث في المقالة</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Finer</name>
    <message>
        <source>Said while one types:</source>
        <translation>يُقال أثناء الكتابة:</translation>
    </message>
    <message>
        <source>Examples, one a line</source>
        <translation>أمثلة، مثال في كل سطر</translation>
    </message>
    <message>
        <source>change the checks</source>
        <translation>تغيير الفحوص</translation>
    </message>
    <message>
        <source>change the columns</source>
        <translation>تغيير الأعمدة</translation>
    </message>
    <message>
        <source>change the examples</source>
        <translation>تغيير الأمثلة</translation>
    </message>
</context>
<context>
    <name>FinishedStrip</name>
    <message numerus="yes">
        <source>%Ln article(s): all of them are decided</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقالة واحدة، وقد بُتّ فيها</numerusform>
            <numerusform>مقالتان، وقد بُتّ فيهما</numerusform>
            <numerusform>%Ln مقالات، وقد بُتّ فيها كلها</numerusform>
            <numerusform>%Ln مقالة، وقد بُتّ فيها كلها</numerusform>
            <numerusform>%Ln مقالة، وقد بُتّ فيها كلها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an incident</source>
        <translation>
            <numerusform>لا شيء منها بلا حادثة</numerusform>
            <numerusform>واحدة بلا حادثة</numerusform>
            <numerusform>اثنتان بلا حادثة</numerusform>
            <numerusform>%Ln بلا حادثة</numerusform>
            <numerusform>%Ln بلا حادثة</numerusform>
            <numerusform>%Ln بلا حادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Import more…</source>
        <translation>استورد غيرها…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>المجلدات المراقبة</translation>
    </message>
    <message>
        <source>New files in these folders come in by themselves while the project is open.</source>
        <translation>تُستورد الملفات الجديدة في هذه المجلدات من تلقاء نفسها ما دام المشروع مفتوحاً.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>لا مجلد مراقَب.</translation>
    </message>
    <message>
        <source>Keep the original files in the project</source>
        <translation>حفظ الملفات الأصلية داخل المشروع</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>مراقبة مجلد…</translation>
    </message>
    <message>
        <source>Watch no more</source>
        <translation>إيقاف المراقبة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>On another computer</source>
        <translation>على حاسوب آخر</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>غير موجود الآن</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>مراقَب</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>مراقبة مجلد</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>Draft saved just now</source>
        <translation>حُفظت المسودة الآن</translation>
    </message>
    <message numerus="yes">
        <source>Draft saved %Ln second(s) ago</source>
        <translation>
            <numerusform>حُفظت المسودة الآن</numerusform>
            <numerusform>حُفظت المسودة قبل ثانية</numerusform>
            <numerusform>حُفظت المسودة قبل ثانيتين</numerusform>
            <numerusform>حُفظت المسودة قبل %Ln ثوانٍ</numerusform>
            <numerusform>حُفظت المسودة قبل %Ln ثانية</numerusform>
            <numerusform>حُفظت المسودة قبل %Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft saved at %1</source>
        <translation>حُفظت المسودة الساعة %1</translation>
    </message>
    <message>
        <source>No incident here</source>
        <translation>لا حادث هنا</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>احفظ والتالي</translation>
    </message>
    <message>
        <source>selection to a field</source>
        <translation>التحديد إلى حقل</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>next article</source>
        <translation>المقالة التالية</translation>
    </message>
    <message>
        <source>enter</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>leave as it was</source>
        <translation>تركها كما كانت</translation>
    </message>
    <message>
        <source>enter, next field</source>
        <translation>إدخال ثم الحقل التالي</translation>
    </message>
    <message>
        <source>enter, save and next</source>
        <translation>إدخال وحفظ ثم التالي</translation>
    </message>
    <message>
        <source>import files</source>
        <translation>استيراد ملفات</translation>
    </message>
    <message>
        <source>import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>find any command</source>
        <translation>ابحث عن أي أمر</translation>
    </message>
    <message>
        <source>next column</source>
        <translation>العمود التالي</translation>
    </message>
    <message>
        <source>find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>الحقل التالي</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>رفض</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message numerus="yes">
        <source>Accept all that is left: %Ln</source>
        <translation>
            <numerusform>قبول كل ما بقي</numerusform>
            <numerusform>قبول كل ما بقي: واحد</numerusform>
            <numerusform>قبول كل ما بقي: اثنان</numerusform>
            <numerusform>قبول كل ما بقي: %Ln</numerusform>
            <numerusform>قبول كل ما بقي: %Ln</numerusform>
            <numerusform>قبول كل ما بقي: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormPreview</name>
    <message>
        <source>The form as it will be</source>
        <translation>الاستمارة كما ستكون</translation>
    </message>
</context>
<context>
    <name>GazetteerFields</name>
    <message>
        <source>Arabic name</source>
        <translation>الاسم العربي</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>الدولة</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
</context>
<context>
    <name>GazetteerImportDialog</name>
    <message>
        <source>Import a gazetteer</source>
        <translation>استيراد معجم أماكن</translation>
    </message>
    <message>
        <source>The first rows of %1. Only names in Arabic letters are taken.</source>
        <translation>أول صفوف %1. لا تؤخذ إلا الأسماء المكتوبة بالعربية.</translation>
    </message>
    <message>
        <source>A GeoNames dump: its columns are known.</source>
        <translation>ملف من GeoNames، وأعمدته معروفة.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>غير محددة</translation>
    </message>
    <message>
        <source>such as: GeoNames, CC BY 4.0</source>
        <translation>مثل: GeoNames, CC BY 4.0</translation>
    </message>
    <message>
        <source>Only of this country</source>
        <translation>من هذه الدولة فقط</translation>
    </message>
    <message>
        <source>Where none is named</source>
        <translation>الدولة إن لم تُذكر</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>تسميته</translation>
    </message>
    <message>
        <source>Licence and source</source>
        <translation>الرخصة والمصدر</translation>
    </message>
    <message>
        <source>Choose the column that holds the Arabic names.</source>
        <translation>اختر العمود الذي فيه الأسماء العربية.</translation>
    </message>
    <message>
        <source>Choose the column of the country, or the country of all rows.</source>
        <translation>اختر عمود الدولة، أو الدولة التي تقع فيها كل الصفوف.</translation>
    </message>
    <message>
        <source>Choose both latitude and longitude, or neither.</source>
        <translation>اختر خط العرض وخط الطول معاً، أو لا تختر أياً منهما.</translation>
    </message>
</context>
<context>
    <name>Gazetteers</name>
    <message>
        <source>no name in Arabic letters</source>
        <translation>بلا اسم عربي</translation>
    </message>
    <message>
        <source>no country</source>
        <translation>بلا دولة</translation>
    </message>
    <message>
        <source>coordinates that are none</source>
        <translation>إحداثيات غير صالحة</translation>
    </message>
    <message>
        <source>no place for an incident</source>
        <translation>ليست مكاناً لحادث</translation>
    </message>
    <message>
        <source>another country</source>
        <translation>من دولة أخرى</translation>
    </message>
    <message>
        <source>there twice</source>
        <translation>مكررة</translation>
    </message>
</context>
<context>
    <name>GazetteersDialog</name>
    <message>
        <source>Gazetteers of the project</source>
        <translation>معاجم الأماكن في المشروع</translation>
    </message>
    <message>
        <source>Lists of places that you imported: a GeoNames dump, or any table with names and coordinates. Articles are read with them and with the places that the program knows.</source>
        <translation>قوائم أماكن استوردتها: ملف من GeoNames، أو أي جدول فيه أسماء وإحداثيات. تُقرأ المقالات بها وبالأماكن التي يعرفها البرنامج.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>استُورد في</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>المتروك</translation>
    </message>
    <message>
        <source>Licence and source</source>
        <translation>الرخصة والمصدر</translation>
    </message>
    <message>
        <source>Gazetteers</source>
        <translation>معاجم الأماكن</translation>
    </message>
    <message>
        <source>No gazetteer was imported yet.</source>
        <translation>لم يُستورد معجم أماكن بعد.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing of the file was kept.</source>
        <translation>أُوقف الاستيراد، ولم يُحفظ شيء من الملف.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) taken in.</source>
        <translation>
            <numerusform>لم يُؤخذ أي مكان.</numerusform>
            <numerusform>أُخذ مكان واحد.</numerusform>
            <numerusform>أُخذ مكانان.</numerusform>
            <numerusform>أُخذت %Ln أماكن.</numerusform>
            <numerusform>أُخذ %Ln مكاناً.</numerusform>
            <numerusform>أُخذ %Ln مكان.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>المتروك: %1.</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>أتحذف «%1»؟</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln place(s) are no longer read in articles. What was reviewed stays as it is. To have it back, its file has to be imported again.</source>
        <translation>
            <numerusform>لا أماكن فيه. ما راجعته يبقى كما هو. ولإعادته يجب استيراد ملفه من جديد.</numerusform>
            <numerusform>لن يُقرأ مكانه الوحيد في المقالات. ما راجعته يبقى كما هو. ولإعادته يجب استيراد ملفه من جديد.</numerusform>
            <numerusform>لن يُقرأ مكاناه في المقالات. ما راجعته يبقى كما هو. ولإعادته يجب استيراد ملفه من جديد.</numerusform>
            <numerusform>لن تُقرأ أماكنه الـ%Ln في المقالات. ما راجعته يبقى كما هو. ولإعادته يجب استيراد ملفه من جديد.</numerusform>
            <numerusform>لن تُقرأ أماكنه الـ%Ln في المقالات. ما راجعته يبقى كما هو. ولإعادته يجب استيراد ملفه من جديد.</numerusform>
            <numerusform>لن تُقرأ أماكنه الـ%Ln في المقالات. ما راجعته يبقى كما هو. ولإعادته يجب استيراد ملفه من جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>أبقه</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>A goal for the day</source>
        <translation>هدف لليوم</translation>
    </message>
    <message>
        <source>How many articles do you want to finish in a day? It is yours alone: it stands below the queue and nowhere else.</source>
        <translation>كم مقالة تريد أن تنجز في اليوم؟ الهدف لك وحدك: يظهر أسفل قائمة المقالات ولا يظهر في غيرها.</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>بلا هدف</translation>
    </message>
    <message>
        <source>Articles a day</source>
        <translation>مقالات في اليوم</translation>
    </message>
    <message>
        <source>Use this goal</source>
        <translation>استعمل هذا الهدف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>told as background</source>
        <translation>مذكورة خلفيةً</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>لم يُذكر</translation>
    </message>
    <message>
        <source>Told by this account alone</source>
        <translation>لم تذكره إلا هذه الرواية</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>متفقة</translation>
    </message>
    <message>
        <source>Differs in detail</source>
        <translation>تختلف في التفصيل</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>متعارضة</translation>
    </message>
    <message>
        <source>No account tells it</source>
        <translation>لا تذكره أي رواية</translation>
    </message>
    <message>
        <source>One account tells it</source>
        <translation>تذكره رواية واحدة</translation>
    </message>
    <message>
        <source>The accounts agree</source>
        <translation>الروايات متفقة</translation>
    </message>
    <message>
        <source>The accounts differ in detail</source>
        <translation>الروايات مختلفة في التفصيل</translation>
    </message>
    <message>
        <source>The accounts contradict each other</source>
        <translation>الروايات متعارضة</translation>
    </message>
    <message>
        <source>accepted as proposed</source>
        <translation>قُبل كما اقتُرح</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>صُحّح</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>كُتب باليد</translation>
    </message>
    <message>
        <source>citing %1</source>
        <translation>نقلاً عن %1</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Not graded</source>
        <translation>بلا درجة تحقق</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Add source</source>
        <translation>أضف المصدر</translation>
    </message>
    <message>
        <source>Published: {0}</source>
        <translation>نُشر: {0}</translation>
    </message>
    <message>
        <source>Add publication date</source>
        <translation>أضف تاريخ النشر</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>أضف الرابط</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>تُقرأ…</translation>
    </message>
    <message>
        <source>Nothing was proposed from this article</source>
        <translation>لم يُقترح شيء من هذه المقالة</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>عن المقالة</translation>
    </message>
    <message>
        <source>Press to correct</source>
        <translation>اضغط للتصحيح</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Publication date</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Correct the title</source>
        <translation>صحّح العنوان</translation>
    </message>
    <message>
        <source>The article has no publication date: days such as “yesterday” or “Monday” cannot be told until it is set.</source>
        <translation>لا تاريخ نشر لهذه المقالة: لا يُعرف يوم «أمس» أو «الاثنين» حتى يُحدَّد.</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>حدّد التاريخ</translation>
    </message>
</context>
<context>
    <name>HeadingPage</name>
    <message>
        <source>Name of the section</source>
        <translation>اسم القسم</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>لا حقول</numerusform>
            <numerusform>حقل واحد</numerusform>
            <numerusform>حقلان</numerusform>
            <numerusform>%Ln حقول</numerusform>
            <numerusform>%Ln حقلاً</numerusform>
            <numerusform>%Ln حقل</numerusform>
        </translation>
    </message>
    <message>
        <source>Version in force: %1</source>
        <translation>الإصدار المعمول به: %1</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>تغيير الاسم</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>ابحث في المساعدة</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>No page holds these words. Try fewer or other ones.</source>
        <translation>لا صفحة فيها هذه الكلمات. جرّب كلمات أقل أو غيرها.</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>حقول الاستمارة</translation>
    </message>
</context>
<context>
    <name>HidingPage</name>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Texts and quotes</source>
        <translation>النصوص والاقتباسات</translation>
    </message>
    <message>
        <source>Reviewers’ names</source>
        <translation>أسماء المراجعين</translation>
    </message>
    <message>
        <source>Notes and free text</source>
        <translation>الملاحظات والنص الحر</translation>
    </message>
    <message>
        <source>outlet, address, author, headline and file’s name, and the sources that accounts name</source>
        <translation>الناشر والرابط والكاتب والعنوان واسم الملف، والمصادر التي تسمّيها الروايات</translation>
    </message>
    <message>
        <source>the articles’ texts and headlines, and all quotes</source>
        <translation>نصوص المقالات وعناوينها، وكل الاقتباسات</translation>
    </message>
    <message>
        <source>who reviewed, decided or changed it</source>
        <translation>من راجع أو قرّر أو غيّر</translation>
    </message>
    <message>
        <source>fields of free text, notes, names of incidents, reasons</source>
        <translation>حقول النص الحر، والملاحظات، وأسماء الحوادث، والأسباب</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>ما يُحجب</translation>
    </message>
    <message>
        <source>Leave out these fields, with their quotes</source>
        <translation>حجب هذه الحقول مع اقتباساتها</translation>
    </message>
    <message>
        <source>What is left out goes from columns, rows, quotes, notes and all that JSON nests. Words that stand inside another text are not looked for: a quote may name a source, a note a victim. Leave those out too where that matters.</source>
        <translation>ما يُحجب يزول من الأعمدة والأسطر والاقتباسات والملاحظات وكل ما في JSON. ولا يُبحث عن كلمات داخل نص آخر: فقد يسمّي اقتباس مصدراً، أو ملاحظة ضحيةً. فاحجب هذه أيضاً حيث يهمّ ذلك.</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Import article files</source>
        <translation>استيراد ملفات مقالات</translation>
    </message>
    <message>
        <source>All that can be read</source>
        <translation>كل ما يُقرأ</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>استيراد مجلد مقالات</translation>
    </message>
</context>
<context>
    <name>ImportLog</name>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>موجود من قبل</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>لم يُؤخذ</translation>
    </message>
    <message>
        <source>The text of %1</source>
        <translation>نصه هو نص %1</translation>
    </message>
    <message>
        <source>Nearly the text of %1 (%2)</source>
        <translation>نصه قريب من نص %1 (%2)</translation>
    </message>
</context>
<context>
    <name>ImportLogDialog</name>
    <message>
        <source>The import was stopped</source>
        <translation>أُوقف الاستيراد</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>تم الاستيراد</translation>
    </message>
    <message>
        <source>Only what was not simply added</source>
        <translation>إظهار ما لم يُضَف كما هو فقط</translation>
    </message>
    <message>
        <source>Articles of nearly one text together</source>
        <translation>جمع المقالات المتقاربة النص معاً</translation>
    </message>
    <message>
        <source>Save the log…</source>
        <translation>حفظ السجل…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Go on with the import</source>
        <translation>متابعة الاستيراد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added.</source>
        <translation>
            <numerusform>لم تُضَف أي مقالة.</numerusform>
            <numerusform>أُضيفت مقالة واحدة.</numerusform>
            <numerusform>أُضيفت مقالتان.</numerusform>
            <numerusform>أُضيفت %Ln مقالات.</numerusform>
            <numerusform>أُضيفت %Ln مقالة.</numerusform>
            <numerusform>أُضيفت %Ln مقالة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the project.</source>
        <translation>
            <numerusform>لا شيء موجود من قبل.</numerusform>
            <numerusform>واحدة موجودة في المشروع من قبل.</numerusform>
            <numerusform>اثنتان موجودتان في المشروع من قبل.</numerusform>
            <numerusform>%Ln موجودة في المشروع من قبل.</numerusform>
            <numerusform>%Ln موجودة في المشروع من قبل.</numerusform>
            <numerusform>%Ln موجودة في المشروع من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not taken.</source>
        <translation>
            <numerusform>أُخذت كل الملفات.</numerusform>
            <numerusform>لم يُؤخذ ملف واحد.</numerusform>
            <numerusform>لم يُؤخذ ملفان.</numerusform>
            <numerusform>لم تُؤخذ %Ln ملفات.</numerusform>
            <numerusform>لم يُؤخذ %Ln ملفاً.</numerusform>
            <numerusform>لم يُؤخذ %Ln ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nearly the text of another.</source>
        <translation>
            <numerusform>لا نص قريب من غيره.</numerusform>
            <numerusform>نص واحد قريب من غيره.</numerusform>
            <numerusform>نصان قريبان من غيرهما.</numerusform>
            <numerusform>%Ln نصوص قريبة من غيرها.</numerusform>
            <numerusform>%Ln نصاً قريباً من غيره.</numerusform>
            <numerusform>%Ln نص قريب من غيره.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last one tried is %1.</source>
        <translation>آخر ما جُرّب %1.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>حفظ السجل</translation>
    </message>
    <message>
        <source>The log could not be written: %1</source>
        <translation>تعذّرت كتابة السجل: %1</translation>
    </message>
</context>
<context>
    <name>ImportLogModel</name>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>ImportPreviewDialog</name>
    <message>
        <source>What the import would take in</source>
        <translation>ما الذي سيستورده هذا</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>البحث عن الملفات…</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>إلغاء تحديد الكل</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Article within the file</source>
        <translation>المقال داخل الملف</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>How the text begins</source>
        <translation>بداية النص</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) chosen</source>
        <translation>
            <numerusform>لم يُختر أي ملف</numerusform>
            <numerusform>اختير ملف واحد</numerusform>
            <numerusform>اختير ملفان</numerusform>
            <numerusform>اختيرت %Ln ملفات</numerusform>
            <numerusform>اختير %Ln ملفاً</numerusform>
            <numerusform>اختير %Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>لم يُستثنَ شيء</numerusform>
            <numerusform>استُثني ملف واحد</numerusform>
            <numerusform>استُثني ملفان</numerusform>
            <numerusform>استُثنيت %Ln ملفات</numerusform>
            <numerusform>استُثني %Ln ملفاً</numerusform>
            <numerusform>استُثني %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file here that can be read.</source>
        <translation>لا يوجد هنا ملف يمكن قراءته.</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Keep the original files in the project (at most %1 more)</source>
        <translation>حفظ الملفات الأصلية داخل المشروع (تزيد حجمه %1 على الأكثر)</translation>
    </message>
    <message>
        <source>Choose a file to see how its text begins.</source>
        <translation>اختر ملفاً لترى بداية نصه.</translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message>
        <source>Imports of this project</source>
        <translation>عمليات الاستيراد في هذا المشروع</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>موجود من قبل</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>لم يُؤخذ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>عمليات الاستيراد</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>لم يُستورد شيء بعد.</translation>
    </message>
    <message>
        <source>Show the log…</source>
        <translation>عرض السجل…</translation>
    </message>
    <message>
        <source>Go on with the import</source>
        <translation>متابعة الاستيراد</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>تركه كما هو</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Copied text</source>
        <translation>نص منسوخ</translation>
    </message>
</context>
<context>
    <name>IncidentAmounts</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>لا روايات</numerusform>
            <numerusform>رواية واحدة</numerusform>
            <numerusform>روايتان</numerusform>
            <numerusform>%Ln روايات</numerusform>
            <numerusform>%Ln رواية</numerusform>
            <numerusform>%Ln رواية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contradiction(s)</source>
        <translation>
            <numerusform>لا تعارض</numerusform>
            <numerusform>تعارض واحد</numerusform>
            <numerusform>تعارضان</numerusform>
            <numerusform>%Ln تعارضات</numerusform>
            <numerusform>%Ln تعارضاً</numerusform>
            <numerusform>%Ln تعارض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln independent source(s)</source>
        <translation>
            <numerusform>لا مصدر مستقل</numerusform>
            <numerusform>مصدر مستقل واحد</numerusform>
            <numerusform>مصدران مستقلان</numerusform>
            <numerusform>%Ln مصادر مستقلة</numerusform>
            <numerusform>%Ln مصدراً مستقلاً</numerusform>
            <numerusform>%Ln مصدر مستقل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s) found</source>
        <translation>
            <numerusform>لا حوادث</numerusform>
            <numerusform>حادث واحد</numerusform>
            <numerusform>حادثان</numerusform>
            <numerusform>%Ln حوادث</numerusform>
            <numerusform>%Ln حادثاً</numerusform>
            <numerusform>%Ln حادث</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentCommands</name>
    <message>
        <source>Show the quote in its sentence</source>
        <translation>اعرض الاقتباس في جملته</translation>
    </message>
    <message>
        <source>Next contradiction</source>
        <translation>التعارض التالي</translation>
    </message>
    <message>
        <source>Former contradiction</source>
        <translation>التعارض السابق</translation>
    </message>
    <message>
        <source>Take as the incident’s value…</source>
        <translation>اعتمدها قيمةً للحادث…</translation>
    </message>
    <message>
        <source>Decide the value by hand…</source>
        <translation>قرّر القيمة باليد…</translation>
    </message>
    <message>
        <source>Open on the desk at the words</source>
        <translation>افتح المقالة عند الكلمات</translation>
    </message>
    <message>
        <source>Split this account off</source>
        <translation>افصل هذه الرواية</translation>
    </message>
    <message>
        <source>Keep this account apart from…</source>
        <translation>ميّز هذه الرواية من…</translation>
    </message>
    <message>
        <source>Merge with another incident…</source>
        <translation>ادمجه مع حادث آخر…</translation>
    </message>
    <message>
        <source>Relate to another incident…</source>
        <translation>اربطه بحادث آخر…</translation>
    </message>
    <message>
        <source>Name and notes</source>
        <translation>الاسم والملاحظات</translation>
    </message>
    <message>
        <source>Give a verification grade…</source>
        <translation>إعطاء درجة تحقق…</translation>
    </message>
    <message>
        <source>Add evidence files…</source>
        <translation>إضافة ملفات أدلة…</translation>
    </message>
    <message>
        <source>Write a dossier…</source>
        <translation>كتابة ملف الحادث…</translation>
    </message>
    <message>
        <source>Write a ClaimReview of this value…</source>
        <translation>كتابة ClaimReview لهذه القيمة…</translation>
    </message>
    <message>
        <source>Only where accounts differ</source>
        <translation>حيث تختلف الروايات فقط</translation>
    </message>
    <message>
        <source>Fields that no account fills too</source>
        <translation>مع الحقول الفارغة</translation>
    </message>
    <message>
        <source>List of incidents</source>
        <translation>قائمة الحوادث</translation>
    </message>
    <message>
        <source>Articles side by side</source>
        <translation>المقالات متجاورة</translation>
    </message>
    <message>
        <source>Panel beside the grid</source>
        <translation>اللوح إلى جانب الجدول</translation>
    </message>
    <message>
        <source>Find an incident</source>
        <translation>ابحث عن حادث</translation>
    </message>
    <message>
        <source>Find all reports of the same incident…</source>
        <translation>ابحث عن كل روايات الحادث الواحد…</translation>
    </message>
    <message>
        <source>Next incident</source>
        <translation>الحادث التالي</translation>
    </message>
    <message>
        <source>Previous incident</source>
        <translation>الحادث السابق</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>أعد</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>أغلق النافذة</translation>
    </message>
</context>
<context>
    <name>IncidentDesk</name>
    <message>
        <source>link accounts</source>
        <translation>ربط الروايات</translation>
    </message>
    <message>
        <source>merge incidents</source>
        <translation>دمج الحوادث</translation>
    </message>
    <message>
        <source>split incident</source>
        <translation>فصل روايات عن الحادث</translation>
    </message>
    <message>
        <source>keep apart</source>
        <translation>إبقاؤهما حادثين</translation>
    </message>
    <message>
        <source>relate incidents</source>
        <translation>وصل حادثين</translation>
    </message>
    <message>
        <source>remove relation</source>
        <translation>حذف الصلة</translation>
    </message>
    <message>
        <source>change relation</source>
        <translation>تغيير الصلة</translation>
    </message>
    <message>
        <source>choose rule</source>
        <translation>اختيار القاعدة</translation>
    </message>
    <message>
        <source>decide value</source>
        <translation>تقرير القيمة</translation>
    </message>
    <message>
        <source>name incident</source>
        <translation>تسمية الحادث</translation>
    </message>
    <message>
        <source>change note</source>
        <translation>تغيير الملاحظة</translation>
    </message>
    <message>
        <source>check</source>
        <translation>التحقق من بند</translation>
    </message>
    <message>
        <source>add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>remove file</source>
        <translation>إزالة ملف</translation>
    </message>
    <message>
        <source>note on file</source>
        <translation>ملاحظة على ملف</translation>
    </message>
</context>
<context>
    <name>IncidentListPanel</name>
    <message>
        <source>More than a thousand incidents</source>
        <translation>أكثر من ألف حادث</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>لا حوادث بعد</translation>
    </message>
    <message>
        <source>An incident comes about when you accept or enter values of an account.</source>
        <translation>ينشأ الحادث حين تقبل قيماً لرواية أو تكتبها وتحفظ.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>No incident answers to these words and this filter.</source>
        <translation>لا حادث يوافق هذه الكلمات وهذه التصفية.</translation>
    </message>
    <message>
        <source>Show all incidents</source>
        <translation>اعرض كل الحوادث</translation>
    </message>
    <message>
        <source>Search the incidents…</source>
        <translation>ابحث في الحوادث…</translation>
    </message>
    <message>
        <source>Search the incidents</source>
        <translation>ابحث في الحوادث</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>Which incidents</source>
        <translation>أي الحوادث</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>رتّب</translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation>المكان والزمان</translation>
    </message>
</context>
<context>
    <name>IncidentPanels</name>
    <message>
        <source>Value of the field</source>
        <translation>قيمة الحقل</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>الصلات</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>ملفات الأدلة</translation>
    </message>
    <message>
        <source>Name and notes</source>
        <translation>الاسم والملاحظات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>IncidentPicker</name>
    <message>
        <source>Words of its articles, or its name</source>
        <translation>كلمات من مقالاته أو اسمه</translation>
    </message>
    <message>
        <source>Find an incident</source>
        <translation>ابحث عن حادث</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
</context>
<context>
    <name>IncidentView</name>
    <message>
        <source>What each account tells, field by field</source>
        <translation>ما تقوله كل رواية حقلاً حقلاً</translation>
    </message>
    <message>
        <source>Comparing the accounts…</source>
        <translation>تُقابَل الروايات…</translation>
    </message>
    <message>
        <source>Names of sides and places are read once; after that it is quick.</source>
        <translation>تُقرأ أسماء الأطراف والأماكن مرة واحدة، ثم يصير سريعاً.</translation>
    </message>
    <message>
        <source>No incident is open</source>
        <translation>لا حادث مفتوح</translation>
    </message>
    <message>
        <source>Choose one in the list, or open that of an account from the desk.</source>
        <translation>اختر حادثاً من القائمة، أو افتح حادث رواية من المراجعة.</translation>
    </message>
    <message>
        <source>The accounts differ nowhere</source>
        <translation>لا تختلف الروايات في شيء</translation>
    </message>
    <message>
        <source>In every field that more than one account tells they say the same.</source>
        <translation>حيث تكلمت أكثر من رواية قالت الشيء نفسه.</translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation>اعرض كل الحقول</translation>
    </message>
</context>
<context>
    <name>IncidentWindow</name>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>Tawthiq</source>
        <translation>توثيق</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>Latest day first</source>
        <translation>الأحدث أولاً</translation>
    </message>
    <message>
        <source>Earliest day first</source>
        <translation>الأقدم أولاً</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>بحسب المكان</translation>
    </message>
    <message>
        <source>Most accounts first</source>
        <translation>الأكثر روايات أولاً</translation>
    </message>
    <message>
        <source>Changed last first</source>
        <translation>آخر ما تغيّر أولاً</translation>
    </message>
    <message>
        <source>As they came about</source>
        <translation>بترتيب إنشائها</translation>
    </message>
    <message>
        <source>All incidents</source>
        <translation>كل الحوادث</translation>
    </message>
    <message>
        <source>With several accounts</source>
        <translation>ما له عدة روايات</translation>
    </message>
    <message>
        <source>Where accounts contradict</source>
        <translation>ما تتعارض رواياته</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>بلا درجة تحقق</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
</context>
<context>
    <name>IndependenceDesk</name>
    <message>
        <source>judge sources</source>
        <translation>الحكم على المصدرين</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 ك.ب</translation>
    </message>
    <message>
        <source>Nearly the text of %1 (%2)</source>
        <translation>نصه قريب من نص %1 (%2)</translation>
    </message>
    <message>
        <source>The text of %1; will be skipped</source>
        <translation>نصه هو نص %1، وسيُتجاوز</translation>
    </message>
    <message>
        <source>In the project already: %1</source>
        <translation>موجود في المشروع من قبل: %1</translation>
    </message>
    <message>
        <source>Holds no articles</source>
        <translation>لا يحوي مقالات</translation>
    </message>
    <message>
        <source>More than %1 articles</source>
        <translation>أكثر من %1 مقالاً</translation>
    </message>
    <message>
        <source>Articles: %1</source>
        <translation>المقالات: %1</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>بقي أقل من ثانية</numerusform>
            <numerusform>بقيت ثانية</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقي نحو %Ln ثوانٍ</numerusform>
            <numerusform>بقي نحو %Ln ثانية</numerusform>
            <numerusform>بقي نحو %Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>بقي أقل من دقيقة</numerusform>
            <numerusform>بقيت نحو دقيقة</numerusform>
            <numerusform>بقيت نحو دقيقتين</numerusform>
            <numerusform>بقي نحو %Ln دقائق</numerusform>
            <numerusform>بقي نحو %Ln دقيقة</numerusform>
            <numerusform>بقي نحو %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>يتوقف…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>KeyChange</name>
    <message>
        <source>Use this key</source>
        <translation>استعمل هذا المفتاح</translation>
    </message>
    <message>
        <source>Use it as well</source>
        <translation>استعمله أيضاً</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>المفاتيح المعتادة</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>اتركه كما هو</translation>
    </message>
    <message>
        <source>Press the key for “%1”</source>
        <translation>اضغط المفتاح الذي تريده لـ«%1»</translation>
    </message>
    <message>
        <source>Nothing changes before you choose it.</source>
        <translation>لا يتغير شيء قبل أن تختاره.</translation>
    </message>
    <message>
        <source>This key types a letter. Press it with Ctrl or Alt.</source>
        <translation>هذا المفتاح يكتب حرفاً. اضغطه مع Ctrl أو Alt.</translation>
    </message>
    <message>
        <source>This key moves from place to place. Press it with Ctrl or Alt.</source>
        <translation>هذا المفتاح للتنقل. اضغطه مع Ctrl أو Alt.</translation>
    </message>
    <message>
        <source>Alt with a digit goes to a panel.</source>
        <translation>مفتاح Alt مع رقم يذهب إلى لوحة.</translation>
    </message>
    <message>
        <source>Alt with a digit gives the selected words to a field.</source>
        <translation>‏Alt مع رقم يعطي الكلمات المحددة لحقل.</translation>
    </message>
    <message>
        <source>Nothing else uses this key.</source>
        <translation>لا يستعمله شيء آخر.</translation>
    </message>
    <message>
        <source>Until now this key does “%1”, which will lose it.</source>
        <translation>هذا المفتاح الآن لـ«%1»، وسيُنزع منه.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>reviewed</source>
        <translation>مُراجَع</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>مقترح</translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message>
        <source>The project’s lexicon</source>
        <translation>معجم المشروع</translation>
    </message>
    <message>
        <source>Actors, places and sources that you taught this project. They go before what the program knows; select words in an article to add to them.</source>
        <translation>جهات وأماكن ومصادر علّمتها لهذا المشروع. تتقدم على ما يعرفه البرنامج، ولتزيد عليها حدِّد كلمات في مقالة.</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>ابحث عن اسم</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>المداخل</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>أعده</translation>
    </message>
    <message>
        <source>Nothing was added yet.</source>
        <translation>لم يُضف شيء بعد.</translation>
    </message>
    <message>
        <source>“%1” was removed; articles are read without it from now on.</source>
        <translation>حُذف «%1»، والمقالات تُقرأ من دونه من الآن.</translation>
    </message>
</context>
<context>
    <name>LexiconEntryDialog</name>
    <message>
        <source>Edit an entry of the lexicon</source>
        <translation>تعديل مدخل في المعجم</translation>
    </message>
    <message>
        <source>Add to the project’s lexicon</source>
        <translation>إضافة إلى معجم المشروع</translation>
    </message>
    <message>
        <source>From the next reading on, articles of this project know the name.</source>
        <translation>تعرف مقالات هذا المشروع الاسم من القراءة التالية.</translation>
    </message>
    <message>
        <source>The name as articles write it</source>
        <translation>الاسم كما يرد في المقالات</translation>
    </message>
    <message>
        <source>Another name of (if it is known already)</source>
        <translation>اسم آخر لـ (إن كان معروفاً من قبل)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>الدولة</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>Coordinates, if known</source>
        <translation>الإحداثيات إن عُرفت</translation>
    </message>
    <message>
        <source>Its other names, with commas between</source>
        <translation>أسماؤه الأخرى، تفصل بينها فواصل</translation>
    </message>
    <message>
        <source>Keep in the lexicon</source>
        <translation>حفظ في المعجم</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>غير محددة</translation>
    </message>
</context>
<context>
    <name>LexiconFlow</name>
    <message>
        <source>Import a gazetteer</source>
        <translation>استيراد معجم أماكن</translation>
    </message>
    <message>
        <source>Tables and GeoNames dumps</source>
        <translation>جداول وملفات GeoNames</translation>
    </message>
</context>
<context>
    <name>LexiconWords</name>
    <message>
        <source>Actor</source>
        <translation>جهة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>State forces</source>
        <translation>قوات دولة</translation>
    </message>
    <message>
        <source>Rebel group</source>
        <translation>جماعة متمردة</translation>
    </message>
    <message>
        <source>Political militia</source>
        <translation>ميليشيا سياسية</translation>
    </message>
    <message>
        <source>Identity militia</source>
        <translation>ميليشيا هوية</translation>
    </message>
    <message>
        <source>Rioters</source>
        <translation>مشاغبون</translation>
    </message>
    <message>
        <source>Protesters</source>
        <translation>متظاهرون</translation>
    </message>
    <message>
        <source>Civilians</source>
        <translation>مدنيون</translation>
    </message>
    <message>
        <source>External or other forces</source>
        <translation>قوات خارجية أو أخرى</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>بلدة</translation>
    </message>
    <message>
        <source>City</source>
        <translation>مدينة</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>قرية</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>حي</translation>
    </message>
    <message>
        <source>District</source>
        <translation>منطقة أو ناحية</translation>
    </message>
    <message>
        <source>Military base</source>
        <translation>قاعدة عسكرية</translation>
    </message>
    <message>
        <source>Camp</source>
        <translation>مخيم</translation>
    </message>
    <message>
        <source>Oil or gas field</source>
        <translation>حقل نفط أو غاز</translation>
    </message>
    <message>
        <source>Airport</source>
        <translation>مطار</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>معبر</translation>
    </message>
    <message>
        <source>Dam</source>
        <translation>سد</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>جسر</translation>
    </message>
    <message>
        <source>Other site</source>
        <translation>موقع آخر</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>منطقة</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>إقليم</translation>
    </message>
    <message>
        <source>Island</source>
        <translation>جزيرة</translation>
    </message>
    <message>
        <source>Mountain</source>
        <translation>جبل</translation>
    </message>
    <message>
        <source>River</source>
        <translation>نهر</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>بحر</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>دولة</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>محافظة</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>عاصمة</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>شارع</translation>
    </message>
</context>
<context>
    <name>LinkingSession</name>
    <message>
        <source>link account</source>
        <translation>ربط الرواية</translation>
    </message>
    <message>
        <source>unlink account</source>
        <translation>فصل الرواية</translation>
    </message>
    <message>
        <source>keep apart</source>
        <translation>إبقاؤهما حادثين</translation>
    </message>
    <message>
        <source>no longer keep apart</source>
        <translation>الرجوع عن إبقائهما حادثين</translation>
    </message>
</context>
<context>
    <name>LogFlow</name>
    <message>
        <source>No original files are kept in this project.</source>
        <translation>لا ملفات أصلية محفوظة في هذا المشروع.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln original file(s) are kept in this project</source>
        <translation>
            <numerusform>لا ملفات أصلية محفوظة في المشروع</numerusform>
            <numerusform>في المشروع ملف أصلي واحد محفوظ</numerusform>
            <numerusform>في المشروع ملفان أصليان محفوظان</numerusform>
            <numerusform>في المشروع %Ln ملفات أصلية محفوظة</numerusform>
            <numerusform>في المشروع %Ln ملفاً أصلياً محفوظاً</numerusform>
            <numerusform>في المشروع %Ln ملف أصلي محفوظ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, which take %2 of its room</source>
        <translation>%1، تشغل من حجمه %2</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tawthiq</source>
        <translation>توثيق</translation>
    </message>
</context>
<context>
    <name>MatchStrip</name>
    <message>
        <source>Also told by %1</source>
        <translation>رواه أيضاً %1</translation>
    </message>
    <message>
        <source>not reviewed yet</source>
        <translation>لم تُراجع بعد</translation>
    </message>
    <message>
        <source>The same incident</source>
        <translation>الحادث نفسه</translation>
    </message>
    <message>
        <source>Another incident</source>
        <translation>حادث آخر</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>اقرأها</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>التالية</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>Possible</source>
        <translation>محتمل</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>مرجّح</translation>
    </message>
    <message>
        <source>Very likely</source>
        <translation>مرجّح جداً</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge with which incident?</source>
        <translation>مع أي حادث تدمجه؟</translation>
    </message>
    <message>
        <source>All its accounts come into this incident, with its relations, notes and files. Nothing that was reviewed changes, and it can be undone.</source>
        <translation>تنتقل رواياته كلها إلى هذا الحادث، ومعها صلاته وملاحظاته وملفاته. لا يتغير شيء مما رُوجع، ويمكن التراجع.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>ادمج</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>NewReleaseDialog</name>
    <message>
        <source>New release</source>
        <translation>إصدارة جديدة</translation>
    </message>
    <message>
        <source>A dataset as it is now, under a version that it keeps for good. Its records stay in the project, so that later ones can be compared with it.</source>
        <translation>مجموعة البيانات كما هي الآن، باسم تحمله أبداً. تبقى سجلاتها في المشروع لتُقارَن بها الإصدارات اللاحقة.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدارة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>Rows and columns</source>
        <translation>الصفوف والأعمدة</translation>
    </message>
    <message>
        <source>Headings and codes</source>
        <translation>العناوين والرموز</translation>
    </message>
    <message>
        <source>Mark as UTF-8, so that Excel shows Arabic letters</source>
        <translation>تعليم الملف بأنه UTF-8 ليعرض إكسل الحروف العربية</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختر مجلداً…</translation>
    </message>
    <message>
        <source>All of them, with nothing left out</source>
        <translation>كلها، بلا حذف</translation>
    </message>
    <message>
        <source>As the choice has them</source>
        <translation>كما في الاختيار</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>معرّفات</translation>
    </message>
    <message>
        <source>A release needs a version.</source>
        <translation>تحتاج الإصدارة إلى اسم.</translation>
    </message>
    <message>
        <source>There is a release of this version, and a release never changes.</source>
        <translation>للمشروع إصدارة بهذا الاسم، والإصدارة لا تتغير.</translation>
    </message>
    <message>
        <source>Choose a table and a form.</source>
        <translation>اختر جدولاً وصيغة.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Why this decision?</source>
        <translation>لماذا هذا القرار؟</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>بكلماتك</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>سجّل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Stored as soon as you leave the field.</source>
        <translation>تُحفظ حالما تغادر الحقل.</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>this project’s</source>
        <translation>من معجم المشروع</translation>
    </message>
    <message>
        <source>used %1×</source>
        <translation>استُعمل %1×</translation>
    </message>
    <message>
        <source>Add “%1” to the project’s lexicon…</source>
        <translation>أضف «%1» إلى معجم المشروع…</translation>
    </message>
    <message>
        <source>%1 km away</source>
        <translation>على بعد %1 كم</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Choices</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation>إضافة خيار</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Name of the choice</source>
        <translation>اسم الخيار</translation>
    </message>
    <message>
        <source>Coding instruction of the choice, if it needs one</source>
        <translation>تعليمات ترميز الخيار إن لزمت</translation>
    </message>
    <message>
        <source>Short name for cards, if it needs one</source>
        <translation>اسم قصير للبطاقات إن لزم</translation>
    </message>
    <message>
        <source>Under the heading</source>
        <translation>تحت العنوان</translation>
    </message>
    <message>
        <source>Name of the heading</source>
        <translation>اسم العنوان</translation>
    </message>
    <message>
        <source>Name in exported files</source>
        <translation>الاسم في الملفات المصدَّرة</translation>
    </message>
    <message>
        <source>Unnamed choice</source>
        <translation>خيار بلا اسم</translation>
    </message>
    <message>
        <source>New heading…</source>
        <translation>عنوان جديد…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) in records</source>
        <translation>
            <numerusform>لا قيم في السجلات</numerusform>
            <numerusform>قيمة واحدة في السجلات</numerusform>
            <numerusform>قيمتان في السجلات</numerusform>
            <numerusform>%Ln قيم في السجلات</numerusform>
            <numerusform>%Ln قيمة في السجلات</numerusform>
            <numerusform>%Ln قيمة في السجلات</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>add a choice</source>
        <translation>إضافة خيار</translation>
    </message>
    <message>
        <source>move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>retire</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>تغيير الاسم</translation>
    </message>
    <message>
        <source>change the instruction</source>
        <translation>تغيير التعليمات</translation>
    </message>
    <message>
        <source>change the columns</source>
        <translation>تغيير الأعمدة</translation>
    </message>
    <message>
        <source>add a heading</source>
        <translation>إضافة عنوان</translation>
    </message>
    <message>
        <source>rename in files</source>
        <translation>تغيير الاسم في الملفات</translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>Sort</source>
        <translation>الترتيب</translation>
    </message>
</context>
<context>
    <name>OtherDatasets</name>
    <message>
        <source>Columns in other datasets, one a line</source>
        <translation>الأعمدة في مجموعات بيانات أخرى، سطر لكل منها</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%Ln place(s) marked</source>
        <translation>
            <numerusform>لا موضع معلَّم</numerusform>
            <numerusform>موضع واحد معلَّم</numerusform>
            <numerusform>موضعان معلَّمان</numerusform>
            <numerusform>%Ln مواضع معلَّمة</numerusform>
            <numerusform>%Ln موضعاً معلَّماً</numerusform>
            <numerusform>%Ln موضع معلَّم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaceBar</name>
    <message>
        <source>%1 of %2 today</source>
        <translation>%1 من %2 اليوم</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) today</source>
        <translation>
            <numerusform>لا مقالة اليوم</numerusform>
            <numerusform>مقالة واحدة اليوم</numerusform>
            <numerusform>مقالتان اليوم</numerusform>
            <numerusform>%Ln مقالات اليوم</numerusform>
            <numerusform>%Ln مقالة اليوم</numerusform>
            <numerusform>%Ln مقالة اليوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln an hour</source>
        <translation>
            <numerusform>أقل من مقالة في الساعة</numerusform>
            <numerusform>واحدة في الساعة</numerusform>
            <numerusform>اثنتان في الساعة</numerusform>
            <numerusform>%Ln في الساعة</numerusform>
            <numerusform>%Ln في الساعة</numerusform>
            <numerusform>%Ln في الساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>The goal of the day is reached</source>
        <translation>بلغتَ هدف اليوم</translation>
    </message>
    <message>
        <source>What you have done today; press to set a goal</source>
        <translation>ما أنجزتَه اليوم؛ اضغط لتحدد هدفاً</translation>
    </message>
</context>
<context>
    <name>PackageFlow</name>
    <message>
        <source>Data package</source>
        <translation>حزمة بيانات</translation>
    </message>
    <message>
        <source>All tables in one database</source>
        <translation>الجداول كلها في قاعدة واحدة</translation>
    </message>
    <message>
        <source>Copy the project</source>
        <translation>نسخ المشروع</translation>
    </message>
</context>
<context>
    <name>PairsWindow</name>
    <message>
        <source>Looking through the project…</source>
        <translation>يجري البحث في المشروع…</translation>
    </message>
    <message>
        <source>Review both reports first: only then have they incidents.</source>
        <translation>راجع الروايتين أولاً: لا حادث لهما قبل ذلك.</translation>
    </message>
    <message>
        <source>The search was stopped before it found anything.</source>
        <translation>أُوقف البحث قبل أن يجد شيئاً.</translation>
    </message>
    <message>
        <source>No two reports wait that may tell of the same incident.</source>
        <translation>لا روايتين تنتظران قراراً ويُحتمل أنهما عن حادث واحد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) to decide</source>
        <translation>
            <numerusform>لا أزواج تنتظر القرار</numerusform>
            <numerusform>زوج واحد ينتظر القرار</numerusform>
            <numerusform>زوجان ينتظران القرار</numerusform>
            <numerusform>%Ln أزواج تنتظر القرار</numerusform>
            <numerusform>%Ln زوجاً ينتظر القرار</numerusform>
            <numerusform>%Ln زوج ينتظر القرار</numerusform>
        </translation>
    </message>
    <message>
        <source>not reviewed yet</source>
        <translation>لم تُراجع بعد</translation>
    </message>
    <message>
        <source>Reports of the same incident</source>
        <translation>روايات الحادث الواحد</translation>
    </message>
    <message>
        <source>Pairs of reports</source>
        <translation>أزواج الروايات</translation>
    </message>
    <message>
        <source>The same incident</source>
        <translation>الحادث نفسه</translation>
    </message>
    <message>
        <source>Another incident</source>
        <translation>حادث آخر</translation>
    </message>
    <message>
        <source>Open the first on the desk</source>
        <translation>افتح الأولى على المكتب</translation>
    </message>
    <message>
        <source>Open the second on the desk</source>
        <translation>افتح الثانية على المكتب</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>ابحث من جديد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PauseBanner</name>
    <message numerus="yes">
        <source>%Ln minute(s) of reading. Look away from the screen for a while: what you do is kept.</source>
        <translation>
            <numerusform>أقل من دقيقة من القراءة. ارفع بصرك عن الشاشة قليلاً، فعملك محفوظ.</numerusform>
            <numerusform>دقيقة من القراءة. ارفع بصرك عن الشاشة قليلاً، فعملك محفوظ.</numerusform>
            <numerusform>دقيقتان من القراءة. ارفع بصرك عن الشاشة قليلاً، فعملك محفوظ.</numerusform>
            <numerusform>%Ln دقائق من القراءة. ارفع بصرك عن الشاشة قليلاً، فعملك محفوظ.</numerusform>
            <numerusform>%Ln دقيقة من القراءة. ارفع بصرك عن الشاشة قليلاً، فعملك محفوظ.</numerusform>
            <numerusform>%Ln دقيقة من القراءة. ارفع بصرك عن الشاشة قليلاً، فعملك محفوظ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln minute(s)</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>بعد دقيقة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %Ln دقائق</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>PresetsButton</name>
    <message>
        <source>Presets</source>
        <translation>الإعدادات المحفوظة</translation>
    </message>
    <message>
        <source>Keep this choice…</source>
        <translation>حفظ هذا الاختيار…</translation>
    </message>
    <message>
        <source>Rename a preset</source>
        <translation>تغيير اسم إعداد</translation>
    </message>
    <message>
        <source>Remove a preset</source>
        <translation>حذف إعداد</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>اسم الإعداد</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>What goes out</source>
        <translation>ما يخرج</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>أول الأسطر</translation>
    </message>
    <message>
        <source>The first record</source>
        <translation>أول سجل</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يُعدّ…</translation>
    </message>
    <message>
        <source>No row fits: the file has headings only.</source>
        <translation>لا سطر يوافق ما اخترت: ليس في الملف إلا رؤوس الأعمدة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) go out</source>
        <translation>
            <numerusform>لا سطر يخرج</numerusform>
            <numerusform>يخرج سطر واحد</numerusform>
            <numerusform>يخرج سطران</numerusform>
            <numerusform>تخرج %Ln أسطر</numerusform>
            <numerusform>يخرج %Ln سطراً</numerusform>
            <numerusform>يخرج %Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>لا عمود</numerusform>
            <numerusform>عمود واحد</numerusform>
            <numerusform>عمودان</numerusform>
            <numerusform>%Ln أعمدة</numerusform>
            <numerusform>%Ln عموداً</numerusform>
            <numerusform>%Ln عمود</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>مشكلة واحدة</numerusform>
            <numerusform>مشكلتان</numerusform>
            <numerusform>%Ln مشكلات</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>لا مشكلات</translation>
    </message>
    <message>
        <source>Opens the list of what is wrong or missing</source>
        <translation>يفتح قائمة ما هو خطأ أو ناقص</translation>
    </message>
</context>
<context>
    <name>ProjectFlow</name>
    <message>
        <source>My project</source>
        <translation>مشروعي</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Tawthiq projects</source>
        <translation>مشاريع توثيق</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
</context>
<context>
    <name>PublicationDate</name>
    <message>
        <source>Open the calendar</source>
        <translation>فتح التقويم</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد المراجعة</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>رُوجعت</translation>
    </message>
    <message>
        <source>No incident</source>
        <translation>لا حادث</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>نظرة ثانية</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متجاوَزة</translation>
    </message>
    <message>
        <source>In order of import</source>
        <translation>بترتيب الاستيراد</translation>
    </message>
    <message>
        <source>Most likely an incident first</source>
        <translation>الأرجح أن فيها حادثاً أولاً</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولاً</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>الأقدم أولاً</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>بحسب المكان</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>بحسب العنوان</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>بحسب المصدر</translation>
    </message>
    <message>
        <source>Most proposals first</source>
        <translation>الأكثر اقتراحات أولاً</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>بحسب الحالة</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>عليها علامة</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Graphic</source>
        <translation>صادمة</translation>
    </message>
</context>
<context>
    <name>QueueAmounts</name>
    <message numerus="yes">
        <source>%Ln proposal(s)</source>
        <translation>
            <numerusform>لا اقتراحات</numerusform>
            <numerusform>اقتراح واحد</numerusform>
            <numerusform>اقتراحان</numerusform>
            <numerusform>%Ln اقتراحات</numerusform>
            <numerusform>%Ln اقتراحاً</numerusform>
            <numerusform>%Ln اقتراح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>لا روايات</numerusform>
            <numerusform>رواية واحدة</numerusform>
            <numerusform>روايتان</numerusform>
            <numerusform>%Ln روايات</numerusform>
            <numerusform>%Ln رواية</numerusform>
            <numerusform>%Ln رواية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other article(s) with this text</source>
        <translation>
            <numerusform>لا مقال آخر بهذا النص</numerusform>
            <numerusform>مقال آخر بهذا النص</numerusform>
            <numerusform>مقالان آخران بهذا النص</numerusform>
            <numerusform>%Ln مقالات أخرى بهذا النص</numerusform>
            <numerusform>%Ln مقالاً آخر بهذا النص</numerusform>
            <numerusform>%Ln مقال آخر بهذا النص</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>More than a thousand found</source>
        <translation>عُثر على أكثر من ألف</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) found</source>
        <translation>
            <numerusform>لم يُعثر على أي مقالة</numerusform>
            <numerusform>عُثر على مقالة واحدة</numerusform>
            <numerusform>عُثر على مقالتين</numerusform>
            <numerusform>عُثر على %Ln مقالات</numerusform>
            <numerusform>عُثر على %Ln مقالة</numerusform>
            <numerusform>عُثر على %Ln مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the articles…</source>
        <translation>ابحث في المقالات…</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <source>Show by status</source>
        <translation>العرض بحسب الحالة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>QuotePopover</name>
    <message>
        <source>Open on the desk</source>
        <translation>افتحها في المراجعة</translation>
    </message>
    <message>
        <source>Take as the incident’s value…</source>
        <translation>اعتمدها قيمةً للحادث…</translation>
    </message>
    <message>
        <source>rests on no words of the text</source>
        <translation>لا تستند إلى كلمات في النص</translation>
    </message>
    <message>
        <source>The account says nothing of it.</source>
        <translation>لا تقول الرواية فيه شيئاً.</translation>
    </message>
</context>
<context>
    <name>ReadingPopover</name>
    <message>
        <source>Face, lines and column</source>
        <translation>الخط والأسطر والعمود</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>The best there is ({0})</source>
        <translation>أنسب الموجود ({0})</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation>تباعد الأسطر</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>عرض العمود</translation>
    </message>
</context>
<context>
    <name>ReadingSession</name>
    <message>
        <source>correct the header</source>
        <translation>تصحيح الترويسة</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>In your own words</source>
        <translation>بكلماتك</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>سجّل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Why is there no incident?</source>
        <translation>لماذا لا حادث هنا؟</translation>
    </message>
    <message>
        <source>Why does it need a second look?</source>
        <translation>لماذا تحتاج نظرة ثانية؟</translation>
    </message>
    <message>
        <source>Why is the article skipped?</source>
        <translation>لماذا تُتجاوز المقالة؟</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Why? (required)</source>
        <translation>لماذا؟ (لازم)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>The source nearest to the event says so</source>
        <translation>هكذا يقول المصدر الأقرب إلى الحدث</translation>
    </message>
    <message>
        <source>The most exact account says so</source>
        <translation>هكذا تقول أدق الروايات</translation>
    </message>
    <message>
        <source>The latest account corrects the others</source>
        <translation>الرواية الأخيرة تصحح ما قبلها</translation>
    </message>
    <message>
        <source>Evidence beside the reports shows it</source>
        <translation>يدل عليه دليل من خارج التقارير</translation>
    </message>
    <message>
        <source>The other accounts repeat one report</source>
        <translation>بقية الروايات تكرر تقريراً واحداً</translation>
    </message>
    <message>
        <source>The other account is clearly mistaken</source>
        <translation>خطأ الرواية الأخرى ظاهر</translation>
    </message>
</context>
<context>
    <name>RecordsDialog</name>
    <message>
        <source>Import incidents</source>
        <translation>استيراد حوادث</translation>
    </message>
    <message>
        <source>The rows of %1 come in as incidents, each reviewed by your decision and with all of its columns. The choice is remembered for tables with the same headings.</source>
        <translation>تدخل أسطر %1 حوادثَ، كلٌّ منها مراجَع بقرارك ومعه أعمدته كلها. ويُحفظ الاختيار للجداول التي لها العناوين نفسها.</translation>
    </message>
    <message>
        <source>The chosen column holds</source>
        <translation>في العمود المختار</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Take the rows in as articles…</source>
        <translation>استيراد الأسطر مقالاتٍ…</translation>
    </message>
    <message>
        <source>Another table</source>
        <translation>جدول آخر</translation>
    </message>
    <message>
        <source>Day first: 5/1 is January</source>
        <translation>اليوم أولاً: 5/1 في كانون الثاني</translation>
    </message>
    <message>
        <source>Month first: 5/1 is May</source>
        <translation>الشهر أولاً: 5/1 في أيار</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>Call it</source>
        <translation>سمِّه</translation>
    </message>
    <message>
        <source>Dates in numbers</source>
        <translation>التواريخ بالأرقام</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>First cell</source>
        <translation>أول خلية</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>ما فيه</translation>
    </message>
    <message>
        <source>Columns and what they hold</source>
        <translation>الأعمدة وما فيها</translation>
    </message>
    <message>
        <source>Nothing: it is only kept</source>
        <translation>لا شيء: يُحفظ فقط</translation>
    </message>
    <message>
        <source>Record id</source>
        <translation>رقم السجل</translation>
    </message>
    <message>
        <source>The first records as they would come in</source>
        <translation>السجلات الأولى كما ستدخل</translation>
    </message>
    <message>
        <source>No field is read out of the first rows. Say what the columns hold.</source>
        <translation>لم يُقرأ أي حقل من الأسطر الأولى. حدّد ما في الأعمدة.</translation>
    </message>
    <message>
        <source>No column holds the id of the records: one that is changed later would come in as a new one.</source>
        <translation>لا عمود فيه أرقام السجلات: فإن تغيّر سجل لاحقاً دخل سجلاً جديداً.</translation>
    </message>
    <message>
        <source>No date tells whether the day or the month comes first: check it.</source>
        <translation>لا تاريخ يبيّن هل اليوم أولاً أم الشهر: تحقق منه.</translation>
    </message>
    <message>
        <source>No column tells in words what happened; the cells are the text.</source>
        <translation>لا عمود يصف ما وقع بالكلام؛ فالخلايا هي النص.</translation>
    </message>
</context>
<context>
    <name>RecordsFlow</name>
    <message>
        <source>Import incidents of a dataset</source>
        <translation>استيراد حوادث من مجموعة بيانات</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
</context>
<context>
    <name>RecordsReportDialog</name>
    <message>
        <source>The import was stopped</source>
        <translation>أُوقف الاستيراد</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>تم الاستيراد</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>احفظ التقرير…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s) added.</source>
        <translation>
            <numerusform>لم يُضف أي حادث.</numerusform>
            <numerusform>أُضيف حادث واحد.</numerusform>
            <numerusform>أُضيف حادثان.</numerusform>
            <numerusform>أُضيفت %Ln حوادث.</numerusform>
            <numerusform>أُضيف %Ln حادثاً.</numerusform>
            <numerusform>أُضيف %Ln حادث.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the project before.</source>
        <translation>
            <numerusform>لا سجل في المشروع من قبل.</numerusform>
            <numerusform>سجل واحد في المشروع من قبل.</numerusform>
            <numerusform>سجلان في المشروع من قبل.</numerusform>
            <numerusform>%Ln سجلات في المشروع من قبل.</numerusform>
            <numerusform>%Ln سجلاً في المشروع من قبل.</numerusform>
            <numerusform>%Ln سجل في المشروع من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since; left as they are here.</source>
        <translation>
            <numerusform>لم يتغير سجل.</numerusform>
            <numerusform>تغيّر سجل واحد منذئذ، وتُرك هنا كما هو.</numerusform>
            <numerusform>تغيّر سجلان منذئذ، وتُركا هنا كما هما.</numerusform>
            <numerusform>تغيّرت %Ln سجلات منذئذ، وتُركت هنا كما هي.</numerusform>
            <numerusform>تغيّر %Ln سجلاً منذئذ، وتُركت هنا كما هي.</numerusform>
            <numerusform>تغيّر %Ln سجل منذئذ، وتُركت هنا كما هي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) refused.</source>
        <translation>
            <numerusform>لم يُرفض أي سطر.</numerusform>
            <numerusform>رُفض سطر واحد.</numerusform>
            <numerusform>رُفض سطران.</numerusform>
            <numerusform>رُفضت %Ln أسطر.</numerusform>
            <numerusform>رُفض %Ln سطراً.</numerusform>
            <numerusform>رُفض %Ln سطر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>Record id</source>
        <translation>رقم السجل</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Records with a remark</source>
        <translation>السجلات ذات الملاحظات</translation>
    </message>
    <message>
        <source>was “%1”, is “%2”</source>
        <translation>كان «%1»، وصار «%2»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>لا سطر</numerusform>
            <numerusform>سطر واحد</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%Ln أسطر</numerusform>
            <numerusform>%Ln سطراً</numerusform>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>The report could not be written: %1</source>
        <translation>تعذّرت كتابة التقرير: %1</translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>This incident…</source>
        <translation>هذا الحادث…</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>الصلة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Rest it on the selected words</source>
        <translation>أسنده إلى الكلمات المحددة</translation>
    </message>
    <message>
        <source>Relate</source>
        <translation>اربط</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Select words in an article below first.</source>
        <translation>حدد أولاً كلمات في إحدى المقالات أدناه.</translation>
    </message>
</context>
<context>
    <name>RelationNote</name>
    <message>
        <source>Note on the relation</source>
        <translation>ملاحظة على الصلة</translation>
    </message>
</context>
<context>
    <name>RelationsPanel</name>
    <message>
        <source>Relate to another incident…</source>
        <translation>اربطه بحادث آخر…</translation>
    </message>
    <message>
        <source>Related to no other incident: neither answer, part, background nor denial.</source>
        <translation>لا صلة له بحادث آخر: لا رد ولا جزء ولا خلفية ولا تعارض.</translation>
    </message>
    <message>
        <source>an incident that is gone</source>
        <translation>حادث لم يعد موجوداً</translation>
    </message>
    <message>
        <source>an incident</source>
        <translation>حادث</translation>
    </message>
    <message>
        <source>Open the other incident</source>
        <translation>افتح الحادث الآخر</translation>
    </message>
    <message>
        <source>Write its note</source>
        <translation>اكتب ملاحظتها</translation>
    </message>
    <message>
        <source>Take the relation back</source>
        <translation>أزل الصلة</translation>
    </message>
    <message>
        <source>An account of it says so in its article</source>
        <translation>تقولها رواية من رواياته في مقالتها</translation>
    </message>
    <message>
        <source>An account says so in its article: %1</source>
        <translation>تقولها رواية في مقالتها: %1</translation>
    </message>
</context>
<context>
    <name>ReleasePage</name>
    <message>
        <source>Compare with</source>
        <translation>قارن بها</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>See what was added, changed, merged and is gone since.</source>
        <translation>انظر ما أُضيف وما تغيّر وما دُمج وما لم يعد فيها منذئذ.</translation>
    </message>
    <message>
        <source>Nothing was released yet. A release is a dataset under a version, which stays as it is: its files can be checked, written again, and compared with later ones.</source>
        <translation>لم تصدر إصدارة بعد. الإصدارة مجموعة بيانات باسم لا يتغير ولا تتغير هي: يمكن التحقق من ملفاتها وكتابتها من جديد ومقارنتها بما بعدها.</translation>
    </message>
    <message>
        <source>Release {0}</source>
        <translation>الإصدارة {0}</translation>
    </message>
</context>
<context>
    <name>ReleasesFlow</name>
    <message>
        <source>In which folder the release’s own folder is to be made</source>
        <translation>في أي مجلد يُنشأ مجلد الإصدارة</translation>
    </message>
    <message>
        <source>Folder with the files of the release</source>
        <translation>المجلد الذي فيه ملفات الإصدارة</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>Save what differs</source>
        <translation>احفظ ما اختلف</translation>
    </message>
</context>
<context>
    <name>ReleasesWindow</name>
    <message>
        <source>Version</source>
        <translation>الإصدارة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Tawthiq</source>
        <translation>توثيق</translation>
    </message>
    <message>
        <source>New release…</source>
        <translation>إصدارة جديدة…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>Check files against the release…</source>
        <translation>تحقق من ملفات الإصدارة…</translation>
    </message>
    <message>
        <source>Write its files again…</source>
        <translation>اكتب ملفاتها من جديد…</translation>
    </message>
    <message>
        <source>Save what differs…</source>
        <translation>احفظ ما اختلف…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ResolutionPanel</name>
    <message>
        <source>Choose a field in the grid.</source>
        <translation>اختر حقلاً في الجدول.</translation>
    </message>
    <message>
        <source>What each rule gives</source>
        <translation>ما تعطيه كل قاعدة</translation>
    </message>
    <message>
        <source>Decide by hand…</source>
        <translation>قرّر باليد…</translation>
    </message>
    <message>
        <source>Back to the usual rule</source>
        <translation>عُد إلى القاعدة المعتادة</translation>
    </message>
    <message>
        <source>This rule for the field in the whole project</source>
        <translation>هذه القاعدة للحقل في المشروع كله</translation>
    </message>
    <message>
        <source>The incident holds nothing here.</source>
        <translation>لا حصيلة للحادث هنا.</translation>
    </message>
    <message>
        <source>No account of the incident says this.</source>
        <translation>لا تقول هذا أي من روايات الحادث.</translation>
    </message>
</context>
<context>
    <name>ReviewerDialog</name>
    <message>
        <source>Who is reviewing?</source>
        <translation>من يراجع؟</translation>
    </message>
    <message>
        <source>Each value you accept, correct or reject is recorded with your name and the time. The name stays in the project’s file.</source>
        <translation>تُسجَّل كل قيمة تقبلها أو تصححها أو ترفضها مع اسمك والوقت. يبقى الاسم في ملف المشروع.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>استعمال هذا الاسم</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>accept all</source>
        <translation>قبول الكل</translation>
    </message>
    <message>
        <source>enter</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>change evidence</source>
        <translation>تغيير الدليل</translation>
    </message>
    <message>
        <source>add account</source>
        <translation>إضافة رواية</translation>
    </message>
    <message>
        <source>remove account</source>
        <translation>حذف رواية</translation>
    </message>
    <message>
        <source>change salience</source>
        <translation>تغيير أهمية الرواية</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>any day</source>
        <translation>أي يوم</translation>
    </message>
    <message>
        <source>any place</source>
        <translation>أي مكان</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>من يوم</translation>
    </message>
    <message>
        <source>Until the day</source>
        <translation>إلى يوم</translation>
    </message>
    <message>
        <source>Place or governorate</source>
        <translation>المكان أو المحافظة</translation>
    </message>
    <message>
        <source>Grade of the incident (all, if none is ticked)</source>
        <translation>درجة التحقق من الحادثة (كلها إن لم تُختر درجة)</translation>
    </message>
    <message>
        <source>Status of the article (all, if none is ticked)</source>
        <translation>حالة المقالة (كلها إن لم تُختر حالة)</translation>
    </message>
    <message>
        <source>Reviewer (all, if none is ticked)</source>
        <translation>المراجِع (الجميع إن لم يُختر أحد)</translation>
    </message>
    <message>
        <source>Grade, day and place are those of the incident; its accounts, values and relations go with it. Articles and decisions have the day of publication.</source>
        <translation>الدرجة واليوم والمكان هي ما اعتُمد للحادثة، وتتبعها رواياتها وقيمها وصلاتها. أما المقالات والقرارات فيومها يوم النشر.</translation>
    </message>
</context>
<context>
    <name>RuleRows</name>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (المعتادة)</translation>
    </message>
</context>
<context>
    <name>SaveVersionDialog</name>
    <message>
        <source>Save a new version</source>
        <translation>حفظ إصدار جديد</translation>
    </message>
    <message>
        <source>The form changes for everyone who works in this project. What records hold stays as it is, and earlier versions can be looked at and taken up again.</source>
        <translation>تتغير الاستمارة لكل من يعمل في هذا المشروع. ويبقى ما في السجلات كما هو، ويمكن النظر في الإصدارات السابقة والعودة إليها.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>What changed, and why</source>
        <translation>ما الذي تغيّر ولماذا</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>SensitivityFlow</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>رسم متجهي</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Save the totals</source>
        <translation>حفظ المجاميع</translation>
    </message>
</context>
<context>
    <name>SensitivityWindow</name>
    <message>
        <source>Measuring the totals under each rule…</source>
        <translation>تُقاس المجاميع تحت كل قاعدة…</translation>
    </message>
    <message>
        <source>Nothing was measured. Press “Measure again”.</source>
        <translation>لم يُقس شيء. اضغط «قِس من جديد».</translation>
    </message>
    <message>
        <source>Incidents were changed since: press “Measure again”.</source>
        <translation>تغيّرت حوادث منذ القياس: اضغط «قِس من جديد».</translation>
    </message>
    <message>
        <source>No incident tells this number yet. It is here once accounts that tell it are reviewed and saved.</source>
        <translation>لا حادثة فيها هذا العدد بعد. يظهر هنا متى روجعت روايات تذكره وحُفظت.</translation>
    </message>
    <message>
        <source>Point at the plot, or walk through it with the arrow keys.</source>
        <translation>أشر إلى الرسم، أو امشِ فيه بالأسهم.</translation>
    </message>
    <message>
        <source>Lowest to highest told</source>
        <translation>من أدنى ما قيل إلى أعلاه</translation>
    </message>
    <message>
        <source>How totals change with the rule</source>
        <translation>تغيّر المجاميع بتغيّر القاعدة</translation>
    </message>
    <message>
        <source>Plot of the totals</source>
        <translation>رسم المجاميع</translation>
    </message>
    <message>
        <source>Table of the totals</source>
        <translation>جدول المجاميع</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>احفظ…</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>قِس من جديد</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Search an action or a key</source>
        <translation>ابحث عن إجراء أو مفتاح</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>كل المفاتيح المعتادة</translation>
    </message>
    <message>
        <source>Give the selected words to a field</source>
        <translation>إسناد الكلمات المحددة إلى حقل</translation>
    </message>
    <message>
        <source>Change the key of “%1”</source>
        <translation>غيّر مفتاح «%1»</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Sections and fields</source>
        <translation>الأقسام والحقول</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>إضافة حقل</translation>
    </message>
    <message>
        <source>Add section</source>
        <translation>إضافة قسم</translation>
    </message>
    <message>
        <source>Duplicate the field</source>
        <translation>تكرار الحقل</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Add a field after this one</source>
        <translation>إضافة حقل بعد هذا</translation>
    </message>
    <message>
        <source>Add a section after this one</source>
        <translation>إضافة قسم بعد هذا</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>add a field</source>
        <translation>إضافة حقل</translation>
    </message>
    <message>
        <source>add a section</source>
        <translation>إضافة قسم</translation>
    </message>
    <message>
        <source>duplicate the field</source>
        <translation>تكرار الحقل</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>retire</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>move</source>
        <translation>نقل</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>One source with another…</source>
        <translation>مصدر واحد مع مصدر آخر…</translation>
    </message>
    <message>
        <source>Go to its attribution</source>
        <translation>انتقل إلى من ينقل عنه</translation>
    </message>
    <message>
        <source>Independent of the others</source>
        <translation>مستقلة عن البقية</translation>
    </message>
    <message>
        <source>Note why…</source>
        <translation>دوّن السبب…</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>تراجع عن هذا القرار</translation>
    </message>
</context>
<context>
    <name>SourceDesk</name>
    <message>
        <source>edit source</source>
        <translation>تعديل المصدر</translation>
    </message>
    <message>
        <source>merge sources</source>
        <translation>دمج المصادر</translation>
    </message>
    <message>
        <source>forget source</source>
        <translation>محو ما كُتب عن المصدر</translation>
    </message>
</context>
<context>
    <name>SourceGraph</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>reports it</source>
        <translation>ينشر الخبر</translation>
    </message>
    <message>
        <source>is quoted</source>
        <translation>يُنقل عنه</translation>
    </message>
    <message>
        <source>quoted without a name</source>
        <translation>يُنقل عنه بلا اسم</translation>
    </message>
    <message>
        <source>%1 quotes %2</source>
        <translation>%1 ينقل عن %2</translation>
    </message>
    <message>
        <source>%1 holds the text of %2</source>
        <translation>%1 فيه نص %2</translation>
    </message>
    <message>
        <source>You hold %1 and %2 for one source</source>
        <translation>عددتَ %1 و%2 مصدراً واحداً</translation>
    </message>
    <message>
        <source>%1 of the words are the same</source>
        <translation>%1 من الكلام مشترك</translation>
    </message>
    <message>
        <source>Independent source: %1</source>
        <translation>المصدر المستقل: %1</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>الثقة</translation>
    </message>
    <message>
        <source>Leaning, as the project sees it</source>
        <translation>ميله كما يراه المشروع</translation>
    </message>
    <message>
        <source>Goes by these names, one a line</source>
        <translation>أسماؤه الأخرى، في كل سطر اسم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Held against resolved incidents</source>
        <translation>مقارنته بحصيلة الحوادث</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>لم يُقل</translation>
    </message>
    <message>
        <source>none</source>
        <translation>معدومة</translation>
    </message>
    <message>
        <source>full</source>
        <translation>تامة</translation>
    </message>
    <message>
        <source>Nothing yet: a source is held against incidents that several accounts tell of.</source>
        <translation>لا شيء بعد: يُقارَن المصدر بالحوادث التي ترويها روايات عدة.</translation>
    </message>
    <message>
        <source>%1: borne out %2, contradicted %3</source>
        <translation>%1: ثبت %2، خولف %3</translation>
    </message>
</context>
<context>
    <name>SourcesFlow</name>
    <message>
        <source>Export the register of sources</source>
        <translation>تصدير سجل المصادر</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جداول</translation>
    </message>
</context>
<context>
    <name>SourcesTable</name>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>الثقة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Quoted in</source>
        <translation>نُقل عنه في</translation>
    </message>
    <message>
        <source>Borne out</source>
        <translation>ثبت قوله</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>خولف قوله</translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message numerus="yes">
        <source>%Ln independent source(s)</source>
        <translation>
            <numerusform>لا مصدر مستقل</numerusform>
            <numerusform>مصدر مستقل واحد</numerusform>
            <numerusform>مصدران مستقلان</numerusform>
            <numerusform>%Ln مصادر مستقلة</numerusform>
            <numerusform>%Ln مصدراً مستقلاً</numerusform>
            <numerusform>%Ln مصدر مستقل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in %Ln account(s).</source>
        <translation>
            <numerusform>لا روايات بعد.</numerusform>
            <numerusform>من رواية واحدة.</numerusform>
            <numerusform>من روايتين.</numerusform>
            <numerusform>من %Ln روايات.</numerusform>
            <numerusform>من %Ln رواية.</numerusform>
            <numerusform>من %Ln رواية.</numerusform>
        </translation>
    </message>
    <message>
        <source>On an account, Delete parts it from the others, + unites its source.</source>
        <translation>عند رواية ما: Delete يفصلها عن البقية، و+ يوحّد مصدرها مع مصدر آخر.</translation>
    </message>
    <message>
        <source>Who repeats whom</source>
        <translation>من ينقل عن من</translation>
    </message>
    <message>
        <source>A line with a head: quotes.</source>
        <translation>خط برأس سهم: ينقل عن.</translation>
    </message>
    <message>
        <source>A double line: holds the same text.</source>
        <translation>خط مزدوج: النص نفسه.</translation>
    </message>
    <message>
        <source>A dotted line: your decision.</source>
        <translation>خط منقّط: قرارك.</translation>
    </message>
    <message>
        <source>You hold them for independent, although: %1</source>
        <translation>عددتهما مستقلين، مع أن: %1</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>تراجع عن هذا القرار</translation>
    </message>
    <message>
        <source>Note why…</source>
        <translation>دوّن السبب…</translation>
    </message>
</context>
<context>
    <name>SourcesWindow</name>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Tawthiq</source>
        <translation>توثيق</translation>
    </message>
    <message>
        <source>Search names, kinds and notes…</source>
        <translation>ابحث في الأسماء والأنواع والملاحظات…</translation>
    </message>
    <message>
        <source>Merge the chosen sources into the current one</source>
        <translation>ادمج المصادر المحددة في المصدر الحالي</translation>
    </message>
    <message>
        <source>Forget what was entered of the source</source>
        <translation>امحُ ما كُتب عن المصدر</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Export the register…</source>
        <translation>صدّر السجل…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>ابحث</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>1 to 5 set the trust, 0 takes it back; Return goes to the details.</source>
        <translation>الأرقام ١ إلى ٥ تحدد الثقة و٠ يمحوها، وEnter ينتقل إلى التفاصيل.</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>تجري قراءته…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>لا مصادر</numerusform>
            <numerusform>مصدر واحد</numerusform>
            <numerusform>مصدران</numerusform>
            <numerusform>%Ln مصادر</numerusform>
            <numerusform>%Ln مصدراً</numerusform>
            <numerusform>%Ln مصدر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split the account</source>
        <translation>تقسيم الرواية</translation>
    </message>
    <message>
        <source>Tick what belongs to the other account. It moves there.</source>
        <translation>علِّم ما يخص الرواية الأخرى فيُنقل إليها.</translation>
    </message>
    <message>
        <source>Values of the account</source>
        <translation>قيم الرواية</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>قسّم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>StandingBar</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>عليها علامة</translation>
    </message>
    <message>
        <source>Flag the article</source>
        <translation>ضع علامة على المقالة</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>ملاحظة على المقالة</translation>
    </message>
    <message>
        <source>A note on this article…</source>
        <translation>ملاحظة على هذه المقالة…</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message numerus="yes">
        <source>%Ln to be checked first</source>
        <translation>
            <numerusform>لا شيء يُفحص أولاً</numerusform>
            <numerusform>واحد يُفحص أولاً</numerusform>
            <numerusform>اثنان يُفحصان أولاً</numerusform>
            <numerusform>%Ln تُفحص أولاً</numerusform>
            <numerusform>%Ln تُفحص أولاً</numerusform>
            <numerusform>%Ln تُفحص أولاً</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>↓ chooses | Return enters what stands in the line</source>
        <translation>↓ للاختيار | Return يُدخل ما في السطر</translation>
    </message>
    <message>
        <source>Return takes it | Esc back to the line</source>
        <translation>Return يأخذه | Esc يعود إلى السطر</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in this session</source>
        <translation>
            <numerusform>لا شيء في هذه الجلسة</numerusform>
            <numerusform>واحدة في هذه الجلسة</numerusform>
            <numerusform>اثنتان في هذه الجلسة</numerusform>
            <numerusform>%Ln في هذه الجلسة</numerusform>
            <numerusform>%Ln في هذه الجلسة</numerusform>
            <numerusform>%Ln في هذه الجلسة</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles reviewed, of all</source>
        <translation>ما رُوجع من مجموع المقالات</translation>
    </message>
    <message>
        <source>Tawthiq</source>
        <translation>توثيق</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>الاستيراد</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Held now: {0}.</source>
        <translation>المعتمد الآن: {0}.</translation>
    </message>
    <message>
        <source>Every rule gives the same total.</source>
        <translation>المجموع واحد تحت كل قاعدة.</translation>
    </message>
    <message>
        <source>By rule the total is from {0} ({1}) to {2} ({3}).</source>
        <translation>المجموع بحسب القاعدة من {0} ({1}) إلى {2} ({3}).</translation>
    </message>
    <message>
        <source>Accounts differ in {0} of {1} incidents.</source>
        <translation>تختلف الروايات في {0} من {1} حادثة.</translation>
    </message>
    <message>
        <source>told from {0} to {1}</source>
        <translation>قيل من {0} إلى {1}</translation>
    </message>
    <message>
        <source>accounts differ in {0} of {1}</source>
        <translation>تختلف الروايات في {0} من {1}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>What there is to read</source>
        <translation>ما يُقرأ</translation>
    </message>
    <message>
        <source>The queue holds your articles, each with its status and what was found in it. {key:find_article} searches them. {key:next_panel} goes from column to column.</source>
        <translation>في القائمة مقالاتك، لكل منها حالتها وما وُجد فيها. {key:find_article} يبحث فيها. و{key:next_panel} ينقلك من عمود إلى عمود.</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>ما هو مكتوب</translation>
    </message>
    <message>
        <source>The words that a value was read from are marked, each family of fields by its own tint and underline. Select words and press {assign} to give them to a field.</source>
        <translation>الكلمات التي قُرئت منها القيم معلَّمة، ولكل مجموعة حقول لونها وخطها. حدّد كلمات واضغط {assign} لتعطيها لحقل.</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>ما يُستخلص منه</translation>
    </message>
    <message>
        <source>Hollow and dashed is proposed; solid and ticked is reviewed by you. {key:accept} accepts, {key:correct} corrects, {key:reject} rejects. {key:instruction} opens the instruction of the field you are in.</source>
        <translation>المفرّغ المتقطع مقترح، والممتلئ الذي عليه علامة صح راجعتَه أنت. {key:accept} يقبل، و{key:correct} يصحّح، و{key:reject} يرفض. و{key:instruction} يفتح إرشاد الحقل الذي أنت فيه.</translation>
    </message>
    <message>
        <source>One card for each incident told</source>
        <translation>بطاقة لكل حادثة تُروى</translation>
    </message>
    <message>
        <source>An article may tell of several incidents. {key:next_account} changes the card, {key:add_account} adds one. Pale cards are recalled from earlier days.</source>
        <translation>قد تحكي المقالة عن عدة حوادث. {key:next_account} يبدّل البطاقة، و{key:add_account} يضيف واحدة. والبطاقات الباهتة مستعادة من أيام سابقة.</translation>
    </message>
    <message>
        <source>The keys that matter now</source>
        <translation>المفاتيح التي تهمّك الآن</translation>
    </message>
    <message>
        <source>They follow the column you are in. {key:save_next} saves and opens the next article, {key:no_incident} says that there is no incident in it, {key:undo} takes back any step.</source>
        <translation>تتبع العمود الذي أنت فيه. {key:save_next} يحفظ ويفتح المقالة التالية، و{key:no_incident} يقول إن لا حادث فيها، و{key:undo} يتراجع عن أي خطوة.</translation>
    </message>
    <message>
        <source>Anything, in one line</source>
        <translation>كل شيء في سطر واحد</translation>
    </message>
    <message>
        <source>{key:palette} finds every action, field, article and incident, by Arabic or English words.</source>
        <translation>{key:palette} يجد كل أمر وحقل ومقالة وحادثة، بكلمات عربية أو إنجليزية.</translation>
    </message>
    <message>
        <source>Whenever you wonder</source>
        <translation>كلما ترددتَ</translation>
    </message>
    <message>
        <source>{key:shortcuts} shows all keys, {key:help} the help. This tour begins again from the menu “{menu:help}”.</source>
        <translation>{key:shortcuts} يعرض المفاتيح كلها، و{key:help} المساعدة. وتبدأ هذه الجولة من جديد من قائمة «{menu:help}».</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>اترك الجولة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>ابدأ العمل</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Training data</source>
        <translation>بيانات التدريب</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختر مجلداً…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>No incident, as examples of nothing to find</source>
        <translation>بلا حادث، أمثلةً على ما لا شيء فيه</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>أي يوم</translation>
    </message>
    <message>
        <source>any place</source>
        <translation>أي مكان</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>نُشرت منذ</translation>
    </message>
    <message>
        <source>Published until</source>
        <translation>نُشرت حتى</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Leave out who the sources are</source>
        <translation>احجب المصادر</translation>
    </message>
    <message>
        <source>The texts stay whole, and what they say of sources with them.</source>
        <translation>تبقى النصوص كاملة، ومعها ما تذكره عن مصادرها.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>The field, as weapon</source>
        <translation>الحقل، مثل weapon</translation>
    </message>
    <message>
        <source>Field and option, as weapon-mortar</source>
        <translation>الحقل والخيار، مثل weapon-mortar</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>للتطوير</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>للاختبار</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>رقم البذرة</translation>
    </message>
    <message>
        <source>Hold the shares for each kind of event</source>
        <translation>احفظ النسب في كل نوع من الأحداث</translation>
    </message>
    <message>
        <source>Without it the shares hold only about, but no article changes its part when others are added later.</source>
        <translation>من دونه تكون النسب تقريبية، لكن لا تغيّر مقالةٌ جزأها حين تُضاف مقالات أخرى لاحقاً.</translation>
    </message>
    <message>
        <source>Training: %1%. Reports of one incident, and copies of one text, stay together.</source>
        <translation>للتدريب: %1٪. تبقى تقارير الحادث الواحد ونسخ النص الواحد معاً.</translation>
    </message>
    <message>
        <source>Nothing is left for training.</source>
        <translation>لم يبقَ شيء للتدريب.</translation>
    </message>
</context>
<context>
    <name>TrainingFlow</name>
    <message>
        <source>The folder to be made</source>
        <translation>المجلد الذي سيُنشأ</translation>
    </message>
</context>
<context>
    <name>TrainingReportDialog</name>
    <message>
        <source>Training data was written</source>
        <translation>كُتبت بيانات التدريب</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>No incident</source>
        <translation>بلا حادث</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الروايات</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>افتح المجلد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>للتدريب</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>للتطوير</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>للاختبار</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) lead from one part into another.</source>
        <translation>
            <numerusform>لا رابط يمتد من جزء إلى آخر.</numerusform>
            <numerusform>رابط واحد يمتد من جزء إلى آخر.</numerusform>
            <numerusform>رابطان يمتدان من جزء إلى آخر.</numerusform>
            <numerusform>%Ln روابط تمتد من جزء إلى آخر.</numerusform>
            <numerusform>%Ln رابطاً يمتد من جزء إلى آخر.</numerusform>
            <numerusform>%Ln رابط يمتد من جزء إلى آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>No incident and no text is in two parts.</source>
        <translation>ليس في جزأين حادثٌ واحد ولا نصٌ واحد.</translation>
    </message>
    <message>
        <source>A part is empty: too little was reviewed for its share. Review more, or choose another seed or larger shares.</source>
        <translation>بقي جزء فارغاً: ما رُوجع لا يكفي لحصته. راجع مزيداً، أو اختر بذرة أخرى أو حصصاً أكبر.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) were not compared with the others.</source>
        <translation>
            <numerusform>لم يبقَ نص لم يُقارَن بغيره.</numerusform>
            <numerusform>لم يُقارَن نص واحد بغيره.</numerusform>
            <numerusform>لم يُقارَن نصان بغيرهما.</numerusform>
            <numerusform>لم تُقارَن %Ln نصوص بغيرها.</numerusform>
            <numerusform>لم يُقارَن %Ln نصاً بغيره.</numerusform>
            <numerusform>لم يُقارَن %Ln نص بغيره.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this form cannot hold</source>
        <translation>ما لا تتسع له هذه الصيغة</translation>
    </message>
</context>
<context>
    <name>TypedEditor</name>
    <message>
        <source>Return enters it | Shift+Return begins a new line</source>
        <translation>Return للإدخال | Shift+Return لسطر جديد</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>الفئة</translation>
    </message>
</context>
<context>
    <name>UnfinishedStrip</name>
    <message>
        <source>An import was stopped before its end</source>
        <translation>توقف استيراد قبل نهايته</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) came in</source>
        <translation>
            <numerusform>لم يدخل أي مقال</numerusform>
            <numerusform>دخل مقال واحد</numerusform>
            <numerusform>دخل مقالان</numerusform>
            <numerusform>دخلت %Ln مقالات</numerusform>
            <numerusform>دخل %Ln مقالاً</numerusform>
            <numerusform>دخل %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>the last one tried is %1</source>
        <translation>آخر ما جُرّب %1</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>متابعته</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>تركه كما هو</translation>
    </message>
</context>
<context>
    <name>VeilBar</name>
    <message>
        <source>Marked as graphic, and veiled. A click shows one paragraph.</source>
        <translation>مقالة صادمة، نصّها محجوب. تُظهر النقرة فقرة واحدة.</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>أظهر النص</translation>
    </message>
    <message>
        <source>Marked as graphic. Its text is veiled again when you leave it.</source>
        <translation>مقالة صادمة. يُحجب نصّها ثانية حين تتركها.</translation>
    </message>
    <message>
        <source>Veil the text</source>
        <translation>احجب النص</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Tawthiq</source>
        <translation>توثيق</translation>
    </message>
    <message>
        <source>Read reports of armed incidents beside their form, take or correct what is proposed from the text, and keep the reviewed incidents in one file of your own.</source>
        <translation>اقرأ تقارير الحوادث المسلحة إلى جانب استمارتها، واقبل ما يُقترح من النص أو صحّحه، واحفظ الحوادث المراجَعة في ملف واحد لديك.</translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation>جرّب المشروع التجريبي</translation>
    </message>
    <message>
        <source>A few reports written for practice, with everything to try out.</source>
        <translation>تقارير قليلة كُتبت للتدرّب، فيها كل ما يمكن تجربته.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>One file for your articles, reviews and incidents.</source>
        <translation>ملف واحد لمقالاتك ومراجعاتك وحوادثك.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Go on with a file that you or a colleague began.</source>
        <translation>تابِع العمل في ملف بدأتَه أنت أو زميل لك.</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>فُتحت حديثاً</translation>
    </message>
    <message>
        <source>You can also drop a project, articles or a whole folder onto this window.</source>
        <translation>يمكنك أيضاً إفلات مشروع أو مقالات أو مجلد كامل فوق هذه النافذة.</translation>
    </message>
</context>
<context>
    <name>WhatPage</name>
    <message>
        <source>What</source>
        <translation>ماذا يُصدَّر</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>UTF-8 mark for Excel</source>
        <translation>علامة UTF-8 لإكسل</translation>
    </message>
    <message>
        <source>Mark as UTF-8, so that Excel shows Arabic letters</source>
        <translation>تعليم الملف بأنه UTF-8 ليعرض إكسل الحروف العربية</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الروايات</translation>
    </message>
    <message>
        <source>Values of accounts</source>
        <translation>قيم الروايات</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>الصلات</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>one row for each incident, with the values that were resolved</source>
        <translation>سطر لكل حادثة بقيمها المعتمدة</translation>
    </message>
    <message>
        <source>one row for each report’s account, with its evidence</source>
        <translation>سطر لكل رواية في كل تقرير، مع أدلتها</translation>
    </message>
    <message>
        <source>one row for each value of each account, with its quotes</source>
        <translation>سطر لكل قيمة في كل رواية، مع اقتباساتها</translation>
    </message>
    <message>
        <source>one row for each article: its status, the reason, its flag and note</source>
        <translation>سطر لكل مقالة: حالتها وسببها وعلامتها وملاحظتها</translation>
    </message>
    <message>
        <source>one row for each relation between two incidents</source>
        <translation>سطر لكل صلة بين حادثتين</translation>
    </message>
    <message>
        <source>one row for each decision on a proposal or an article, as they were made</source>
        <translation>سطر لكل قرار في مقترح أو مقالة، بترتيب اتخاذها</translation>
    </message>
</context>
<context>
    <name>_Proposed</name>
    <message>
        <source>Proposed</source>
        <translation>مقترحة</translation>
    </message>
    <message>
        <source>Take this grade…</source>
        <translation>خذ هذه الدرجة…</translation>
    </message>
</context>
</TS>
