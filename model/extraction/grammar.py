"""The closed classes of Arabic words that bound a noun phrase or a clause, in folded spelling.

These are grammar, not vocabulary: a researcher extends the lexicons, not these.
"""

from __future__ import annotations

from model.extraction.folding import fold_text


def closed_class(words: str) -> frozenset[str]:
    """A set of words, written one after another in any spelling, as folded text spells them."""
    return frozenset(fold_text(words).split())


PREPOSITIONS = closed_class(
    "بتهمة بجروح بدعوى بحجة في من على الي عن مع منذ خلال قبل بعد ضد نحو باتجاه تجاه "
    "حتي عند لدي بين دون عبر حول فوق تحت داخل خارج قبالة قرب شرق غرب شمال جنوب شرقي غربي "
    "شمالي جنوبي وسط بالقرب امام خلف لدي اثناء بعيد عقب اثر جراء نتيجه بسبب بواسطه "
    "وفق حسب بحسب وفقا حسبما بحسبما بدون سوي الا "
)
"""Words that end the noun phrase before them."""

SUBORDINATORS = closed_class(
    "الذي التي الذين اللذان اللتان اللذين اللواتي والذي والتي والذين ان انه انها انهم وان بان "
    "بانه بانها لان حيث كما فيما بينما عندما حين حينما اذ اذا ما مما كي لكي لكن ولكن غير اذن "
    "كان كانت وكان وكانت قد وقد لم لا لن ليس هي هو هم وهو وهي وهم والتي فان ثم بعدما اثر عقب "
    "وسط تزامنا ردا ولم ولا اي او ام هذا هذه ذلك تلك هناك هنا"
)
"""Words that open another clause or cannot stand inside a plain noun phrase."""

TIME_WORDS = closed_class(
    "اليوم امس الاول اول فجر صباح ظهر عصر مساء ليل ليله مساءا صباحا فجرا ليلا الاثنين "
    "الثلاثاء الاربعاء الخميس الجمعه السبت الاحد يوم الماضي الماضيه الجاري المقبل غداه حاليا "
    "الان قبيل منتصف اواخر اوائل اواسط"
)

REPORTING = closed_class(
    "قال قالت وقال وقالت افاد افادت وافاد وافادت ذكر ذكرت وذكر وذكرت اعلن اعلنت واعلن واعلنت "
    "اكد اكدت واكد واكدت اضاف اضافت واضاف واضافت اوضح اوضحت واوضح واوضحت نقل نقلت ونقل ونقلت "
    "اشار اشارت واشار واشارت كشف كشفت وكشف وكشفت صرح صرحت وصرح بين لفت لفتت ولفت ولفتت تحدث "
    "تحدثت وتحدث مشيرا مؤكدا موضحا مضيفا لافتا بث نشر زعم زعمت ادعي ادعت وادعت اتهم اتهمت "
    "واتهم واتهمت حمل حملت"
)

THAT = closed_class("ان انه انها انهم بان بانه بانها وان وانه وانها")

AGAINST = closed_class("علي ضد في صوب باتجاه نحو الي تجاه بحق")
"""Prepositions before what an event hits."""

REACHED = closed_class("طال طالت طاول طاولت تطال يطال شمل شملت أصابت ضربت")
"""Verbs that say of a raid or a campaign what it reached."""

CAUSE = closed_class(
    "في جراء اثر نتيجه بعد خلال عقب بسبب عندما حين عند لدي بفعل اثناء من بنيران برصاص وسط"
)
"""What may stand between somebody's death and the act that caused it."""

RESULT = closed_class(
    "ادي ادت اسفر اسفرت اسفرا خلف خلفت اوقع اوقعت واسفر واسفرت وادي وادت ويسفر يسفر تسفر تسبب "
    "تسببت مسفرا مسفره مخلفا مخلفه موقعا موقعه فأسفر فأسفرت فأدى فأدت يؤدي تؤدي ويؤدي ليسفر "
    "نتج نتجت ونتج ونتجت فنتج ينتج نجم ونجم نجمت أودى أودت وأودى وأودت وخلف وخلفت فخلف وأوقع "
    "وأوقعت فأوقع وتسبب وتسببت تسببوا وتسببوا وتسببا متسببا متسببة مسببا مسببة مؤديا مؤدية"
)
"""Verbs that join an act to the harm it did."""

SENTENCE_MARKS = frozenset("،,؛;:.!؟?…")
OPENING = frozenset("\"“”«»'‘’()[]{}")
"""Quotation marks and brackets: they stand inside noun phrases and are passed over."""

RESPONSIBILITY = closed_class(
    "مسؤوليته مسؤوليتها مسؤوليتهم مسؤوليتهما صلته صلتها صلتهم علاقته علاقتها علاقتهم ضلوعه ضلوعها "
    "ضلوعهم تورطه تورطها تورطهم وقوفه وقوفها وقوفهم"
)
"""What somebody claims or denies of an act that happened: «نفت الحركة صلتها بالهجوم»."""

DENYING = closed_class(
    "نفى نفت نفوا ينفي تنفي ونفى ونفت وينفي وتنفي نافيا نافية نفي ونفي نفيها نفيه"
)
"""Words that deny: whoever denies an act did not do it, as the text has it."""

OPERATIONS = closed_class("عملية عمليات عمليتين عمليتان")
"""What forces carry out: «نفذت القوات عملية استهدفت …»."""
