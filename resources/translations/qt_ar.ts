<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Our words for Qt's own buttons and menus, over those that Qt brings. -->
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message><source>OK</source><translation>موافق</translation></message>
    <message><source>Save</source><translation>حفظ</translation></message>
    <message><source>Save All</source><translation>حفظ الكل</translation></message>
    <message><source>Open</source><translation>فتح</translation></message>
    <message><source>&amp;Yes</source><translation>&amp;نعم</translation></message>
    <message><source>&amp;No</source><translation>&amp;لا</translation></message>
    <message><source>Abort</source><translation>إيقاف</translation></message>
    <message><source>Retry</source><translation>إعادة المحاولة</translation></message>
    <message><source>Ignore</source><translation>تجاهل</translation></message>
    <message><source>Close</source><translation>إغلاق</translation></message>
    <message><source>Cancel</source><translation>إلغاء</translation></message>
    <message><source>Discard</source><translation>تجاهل التغييرات</translation></message>
    <message><source>Help</source><translation>مساعدة</translation></message>
    <message><source>Apply</source><translation>تطبيق</translation></message>
    <message><source>Reset</source><translation>إعادة الضبط</translation></message>
</context>
<context>
    <name>QShortcut</name>
    <message><source>Up</source><translation>↑</translation></message>
    <message><source>Down</source><translation>↓</translation></message>
    <message><source>Left</source><translation>←</translation></message>
    <message><source>Right</source><translation>→</translation></message>
</context>
<context>
    <name>QLineEdit</name>
    <message><source>&amp;Undo</source><translation>&amp;تراجع</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;إعادة</translation></message>
    <message><source>Cu&amp;t</source><translation>&amp;قص</translation></message>
    <message><source>&amp;Copy</source><translation>&amp;نسخ</translation></message>
    <message><source>&amp;Paste</source><translation>&amp;لصق</translation></message>
    <message><source>Delete</source><translation>حذف</translation></message>
    <message><source>Select All</source><translation>تحديد الكل</translation></message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message><source>&amp;Undo</source><translation>&amp;تراجع</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;إعادة</translation></message>
    <message><source>Cu&amp;t</source><translation>&amp;قص</translation></message>
    <message><source>&amp;Copy</source><translation>&amp;نسخ</translation></message>
    <message><source>&amp;Paste</source><translation>&amp;لصق</translation></message>
    <message><source>Delete</source><translation>حذف</translation></message>
    <message><source>Select All</source><translation>تحديد الكل</translation></message>
</context>
<context>
    <name>QFileDialog</name>
    <message><source>Look in:</source><translation>المجلد:</translation></message>
    <message><source>File &amp;name:</source><translation>&amp;اسم الملف:</translation></message>
    <message><source>Files of type:</source><translation>نوع الملفات:</translation></message>
    <message><source>&amp;Open</source><translation>&amp;فتح</translation></message>
    <message><source>&amp;Save</source><translation>&amp;حفظ</translation></message>
    <message><source>&amp;Choose</source><translation>&amp;اختيار</translation></message>
    <message><source>Directory:</source><translation>المجلد:</translation></message>
</context>
</TS>
