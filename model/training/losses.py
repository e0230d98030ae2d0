"""What a form of training data cannot hold, or holds otherwise: counted, and said."""

from __future__ import annotations

from enum import StrEnum

from model.codebook import Words


class Loss(StrEnum):
    """What becomes of labels for which a form has no place."""

    DIVIDED = "divided"
    OVERLAPPING = "overlapping"
    SAME = "same"
    WORDLESS = "wordless"
    UNGROUPED = "ungrouped"
    UNRELATED = "unrelated"
    WORDS_CUT = "words_cut"
    HIDDEN = "hidden"


SAID: dict[Loss, Words] = {
    Loss.DIVIDED: Words(
        "وسم متقطع كُتب أجزاءً منفصلة",
        "discontinuous labels written as pieces of their own",
    ),
    Loss.OVERLAPPING: Words(
        "وسم يتداخل مع أطول منه، فتُرك",
        "labels that overlap a longer one, left out",
    ),
    Loss.SAME: Words(
        "وسم مكرر على الكلمات نفسها من رواية أخرى، كُتب مرة واحدة",
        "labels that another account sets on the same words, written once",
    ),
    Loss.WORDLESS: Words(
        "قيمة لا تقابلها كلمات في النص، فتُركت",
        "values without words of the text, left out",
    ),
    Loss.UNGROUPED: Words(
        "وسم لم تُكتب الرواية التي ينتمي إليها",
        "labels whose account is not told",
    ),
    Loss.UNRELATED: Words(
        "علاقة بين روايتين تُركت",
        "relations between accounts, left out",
    ),
    Loss.WORDS_CUT: Words(
        "كلمة قُسمت لأن وسماً يبدأ أو ينتهي داخلها",
        "words cut because a label begins or ends within",
    ),
    Loss.HIDDEN: Words(
        "وسم لحقل محجوب، تُرك (وتبقى كلماته في النص)",
        "labels of hidden fields, left out (their words stay in the text)",
    ),
}
