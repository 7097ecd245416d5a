"""Words whose lemma is another than the dictionary of forms says, or depends on how they are written."""

from __future__ import annotations

from kekiz_search.german.analyzer import Token

# Forms that the dictionary of forms takes for another word, or leaves as they are.
BELONGS = {
    "gehört": "gehoeren",
    "gehörte": "gehoeren",
    "gehörten": "gehoeren",
    "gehoert": "gehoeren",
    "entschieden": "entscheiden",
    "erschienen": "erscheinen",
    "verloren": "verlieren",
    "fortgebildet": "fortbilden",
    "weitergebildet": "weiterbilden",
    "weggefallen": "wegfallen",
    "reicht": "reichen",
    "reichte": "reichen",
    "reichten": "reichen",
    "gereicht": "reichen",
    "schickt": "schicken",
    "schickte": "schicken",
    "schickten": "schicken",
    "geschickt": "schicken",
    "schlichten": "schlichten",
    "schlichtet": "schlichten",
    "geschlichtet": "schlichten",
    "achten": "achten",
    "achtet": "achten",
    "gesamt": "gesamt",
    "hause": "zuhause",
}
OTHERWISE = {"freiwillig": "ungezwungen"}  # in small letters it says nothing of people


def lemma_of(token: Token) -> str:
    """Return the lemma that a word tells: a visit that is "freiwillig" is not made by Freiwillige."""
    if token.lemma in OTHERWISE and token.text.islower():
        return OTHERWISE[token.lemma]
    return BELONGS.get(token.text.lower(), token.lemma)
