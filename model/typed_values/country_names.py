"""Names of the countries that reports of the region speak of, by ISO 3166-1 alpha-2 code."""

from __future__ import annotations

from model.codebook import Words

COUNTRIES = {
    "AE": Words("الإمارات", "United Arab Emirates"),
    "AF": Words("أفغانستان", "Afghanistan"),
    "BH": Words("البحرين", "Bahrain"),
    "DJ": Words("جيبوتي", "Djibouti"),
    "DZ": Words("الجزائر", "Algeria"),
    "EG": Words("مصر", "Egypt"),
    "EH": Words("الصحراء الغربية", "Western Sahara"),
    "ER": Words("إريتريا", "Eritrea"),
    "ET": Words("إثيوبيا", "Ethiopia"),
    "IL": Words("إسرائيل", "Israel"),
    "IQ": Words("العراق", "Iraq"),
    "IR": Words("إيران", "Iran"),
    "JO": Words("الأردن", "Jordan"),
    "KM": Words("جزر القمر", "Comoros"),
    "KW": Words("الكويت", "Kuwait"),
    "LB": Words("لبنان", "Lebanon"),
    "LY": Words("ليبيا", "Libya"),
    "MA": Words("المغرب", "Morocco"),
    "ML": Words("مالي", "Mali"),
    "MR": Words("موريتانيا", "Mauritania"),
    "NE": Words("النيجر", "Niger"),
    "OM": Words("عُمان", "Oman"),
    "PK": Words("باكستان", "Pakistan"),
    "PS": Words("فلسطين", "Palestine"),
    "QA": Words("قطر", "Qatar"),
    "SA": Words("السعودية", "Saudi Arabia"),
    "SD": Words("السودان", "Sudan"),
    "SO": Words("الصومال", "Somalia"),
    "SS": Words("جنوب السودان", "South Sudan"),
    "SY": Words("سوريا", "Syria"),
    "TD": Words("تشاد", "Chad"),
    "TN": Words("تونس", "Tunisia"),
    "TR": Words("تركيا", "Türkiye"),
    "UA": Words("أوكرانيا", "Ukraine"),
    "YE": Words("اليمن", "Yemen"),
}
