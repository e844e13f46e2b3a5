"""The language of short texts, all of them invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading import read_bytes
from sayso.reading.language_of import detect

SHORT = {
    "en": [
        "The mayor said the bridge would stay closed until spring.",
        "Nobody was hurt, officials told reporters on Friday.",
        "Police: 12 dead in blast",
        "“We will not leave,” residents say",
    ],
    "fr": [
        "Le maire a annoncé que le pont resterait fermé jusqu'au printemps.",
        "Personne n'a été blessé, selon la police.",
    ],
    "de": [
        "Der Bürgermeister sagte, die Brücke bleibe bis zum Frühjahr gesperrt.",
        "Niemand ist bei dem Unfall verletzt worden, teilte die Polizei mit.",
    ],
    "es": [
        "El alcalde dijo que el puente seguirá cerrado hasta la primavera.",
        "Nadie resultó herido, según la policía.",
    ],
    "it": [
        "Il sindaco ha detto che il ponte resterà chiuso fino alla primavera.",
        "Nessuno è rimasto ferito, secondo la polizia.",
    ],
    "pt": ["O prefeito disse que a ponte ficará fechada até a primavera."],
    "nl": ["De burgemeester zei dat de brug tot het voorjaar gesloten blijft."],
    "tr": ["Belediye başkanı köprünün bahara kadar kapalı kalacağını söyledi."],
    "sv": ["Borgmästaren sade att bron förblir stängd till våren."],
    "id": ["Wali kota mengatakan bahwa jembatan itu akan tetap ditutup sampai musim semi."],
    "ro": ["Primarul a spus că podul va rămâne închis până în primăvară."],
    "hu": ["A polgármester azt mondta, hogy a híd tavaszig zárva marad."],
    "ru": ["Мэр заявил, что мост останется закрытым до весны."],
    "uk": ["Мер заявив, що міст залишиться закритим до весни."],
    "ar": ["قال رئيس البلدية إن الجسر سيبقى مغلقا حتى الربيع."],
    "fa": ["شهردار گفت که پل تا بهار بسته می‌ماند."],
    "he": ["ראש העיר אמר שהגשר יישאר סגור עד האביב."],
    "el": ["Ο δήμαρχος είπε ότι η γέφυρα θα παραμείνει κλειστή μέχρι την άνοιξη."],
    "zh": ["市长表示，这座桥将关闭到春天。"],
    "ja": ["市長は、橋は春まで閉鎖されたままだと述べた。"],
    "ko": ["시장은 다리가 봄까지 폐쇄될 것이라고 말했다."],
    "hi": ["महापौर ने कहा कि पुल वसंत तक बंद रहेगा।"],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SHORT.items() for text in texts])
def test_short_texts(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Dębowski, Łukasz; Žižková, Šárka; Øvergård, Åse",
        "Kukaan ei loukkaantunut, poliisi kertoi.",
        "12.03.2015",
        "",
        "Norwick",
    ],
)
def test_nothing_is_called_english_that_says_too_little(text: str) -> None:
    assert detect(text) is None


def test_english_with_foreign_names_and_words_stays_english() -> None:
    text = "The prefect of Île-de-Fée, Gérard Müller-Łęcki, told the daily “Die neue Zeit” that the café was closed."
    assert detect(text) == "en"
    assert detect("Norwick’s council votes on de facto ban") in ("en", None)


def test_a_page_in_another_language_is_kept_and_marked() -> None:
    page = read_bytes((" ".join(SHORT["de"]) * 3).encode(), path="seite.txt")
    assert page.document.language == "de" and "Bürgermeister" in page.text


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    found = detect(text)
    assert found is None or (found.isalpha() and 2 <= len(found) <= 3)
