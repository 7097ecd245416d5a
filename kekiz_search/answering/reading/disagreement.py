"""Questions for what sources disagree about: "Gibt es unterschiedliche Angaben zur Zahl der Kitas in Herne?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kekiz_search.german.kommunen import is_kreis, resolve_kommunen
from kekiz_search.german.normalise import fold, word_set

_WORD = re.compile(r"\w[\w-]*")
# Words, folded, that say that something differs.
_DISSENT = re.compile(
    r"widerspr(?:echen|icht|uech\w*|uch)|unstimmigkeit(?:en)?|diskrepanz(?:en)?|ungereimtheit(?:en)?|abweich(?:en\w*|ungen|ung)|"
    r"auseinander(?:gehen|liegen)?|uneinig\w*|uneins|einig|umstritten|strittig|ueberein(?:stimmen)?|weich(?:en|t)|"
    r"decken"
)
_DISSENT_NOUN = re.compile(
    r"widerspruech(?:e|en)|unstimmigkeit(?:en)?|diskrepanz(?:en)?|ungereimtheit(?:en)?|abweichung(?:en)?"
)
_DIFFERENT = re.compile(
    r"(?:unterschiedlich|verschieden|abweichend|widerspruechlich|gegensaetzlich|uneinheitlich|ander)(?:e[rnsm]?)?|mehrere|zwei"
)
_SOURCE = word_set(
    "quelle quellen dokument dokumente dokumenten unterlagen text texte texten bericht berichte berichten artikel "
    "artikeln zeitung zeitungen seiten aussagen"
)
# What a source gives, whatever it is of; "Zahl" also counts what follows.
_GIVEN = word_set("angabe angaben zahl zahlen anzahl wert werte daten auskuenfte versionen jahreszahlen zahlenangaben")
_GIVEN_OF = re.compile(r"\w[\w-]*(?:zahl(?:en)?|jahre?|quoten?|summen?|betraege|daten|anteile?|kosten)")
_OBJECTION = re.compile(r"\b(?:ein(?:ge)?leg\w*|eingereicht|gescheitert|zurueckgewiesen|erhoben|wogegen)\b")
# The frame of such a question: who tells it, where, why.
_FRAME = word_set(
    "gibt gab es nennen nennt geben stehen steht kursieren liest liegen gehen haben finden findet finde sich sind ist "
    "stimmen stimmt existieren voneinander untereinander einander nicht ab "
    "wo worueber worin warum wieso weshalb woran welche welcher welchen welches wie vielen viele inwiefern "
    "kommune kommunen stadt staedte staedten gemeinde gemeinden ort orte orten kreis kreise kreisen denn eigentlich"
)
_FUNCTION = word_set(
    "zur zum zu bei beim ueber in im am an auf mit von vom fuer um was die der das dem den des ein eine einer einem "
    "einen darueber darin dazu dabei und so als angeht betrifft hinsichtlich bezueglich aus zwischen durch"
)
_COUNTS = word_set("zahl zahlen anzahl gesamtzahl")
_PLACE = re.compile(
    r"\b(?:(?P<at>in|im)|bei|beim|für|fuer|von|vom|zu|zur|aus|der|die|den|dem|des|stadt)\s+$", re.IGNORECASE
)
_EVERYWHERE = re.compile(
    r"^(?:und )?wo\b|\b(?:welche[nrms]?|wie ?viele?n?) (?:\w+ )?"
    r"(?:kommunen?|stadt|staedten?|gemeinden?|orten?|kreisen?)\b"
)
_RELATIVE = re.compile(r",\s(?:die|der|das|welche[rs]?)\s")
_ASIDE = re.compile(r",\s*(?P<asked>(?:seit |ab |in |an )?(?:wann|wie|wer|wo|welche\w*|was)\b.+)$", re.IGNORECASE)
# "Wer koordiniert in Herne, und stimmen die Quellen überein?", "Wie viele Kitas hat Herne? Die Zahlen weichen ab."
_FIRST = re.compile(
    r"(?P<asked>(?:seit |ab |in )?(?:wann|wie|wer|wo|welche\w*|was)\b[^,?]+)(?:, und |,? und |[,?] )(?!(?:seit )?w)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"(?:seit )?wann\b.*\b(?:dabei|mitmach\w*|teilnimm\w*|teilnehm\w*|angefangen|begonnen|begann)\b")
_OF_A_THING = re.compile(r"\b(?:der|des|von|vom) (?P<what>.+)$", re.IGNORECASE)
_CHAIN = re.compile(r"praeventionskette|landesprogramm|initiative|teilnahme|\bkette\b|kinderstark")

JOINED = ("Seit wann ist {wer} dabei?", "Wann begann die Präventionskette {wo}?")
INHABITANTS = ("Wie viele Einwohner hat {wer}?",)
CHILDREN = ("Wie viele Kinder und Jugendliche unter 18 hat {wer}?",)
COORDINATION = ("Wer koordiniert die Präventionskette {wo}?",)
_OF_EACH = (INHABITANTS, CHILDREN, JOINED, COORDINATION)
# What the folded name of a topic begins with, and the plain questions for it.
_NAMED = (
    (
        re.compile(
            r"(?:start|anfangs|beginn|beitritts|gruendungs|einstiegs|teilnahme)(?:s?-?jahr\w*|dat\w*)|\w*beginn\b|"
            r"(?:start|anfang|beitritt|gruendung|teilnahme)\b"
        ),
        JOINED,
    ),
    (re.compile(r".*(?:\bunter 18|minderjaehrig)"), CHILDREN),
    (re.compile(r".*(?:einwohner|bevoelkerung)"), INHABITANTS),
    (re.compile(r"(?:person|koordinat|leit|ansprech|zustaendig|name)"), COORDINATION),
    (re.compile(r"\w*(?:kosten|ausgaben|mittel|betraege)\b"), ("Wie hoch sind die {topic} {wo}?",)),
    (
        re.compile(r".*(?:foerder|zuschuss|budget|betrag|summe|haushalt|preis|quote|anteil|umfang|hoehe)"),
        ("Wie hoch ist die {topic} {wo}?",),
    ),
)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What sources may disagree about, as the plain questions for it, each a form with ``{wo}`` or ``{wer}``.

    ``topic`` is what the question calls it; where it names nothing, there are no forms. ``everywhere`` says that it is
    asked of all Kommunen.
    """

    topic: str
    forms: tuple[str, ...]
    everywhere: bool = False


def read_disagreement(text: str) -> Disagreement | None:
    """Return what a question for disagreement is about, None where it asks for no such thing."""
    if not _asks(text):
        return None
    if (first := _FIRST.match(text)) and _asks(text[first.end() :]):
        asked = first["asked"]
        return Disagreement(asked, (f"{_capital(_with_slot(asked))}?",))
    if aside := _ASIDE.search(text):
        asked = aside["asked"].rstrip("?. ")
        return Disagreement(asked, JOINED if _SINCE.match(fold(asked)) else (f"{_capital(_with_slot(asked))}?",))
    plain = _RELATIVE.sub(" ", _without_kommunen(text))
    words = [word for word in _WORD.findall(plain) if not _is_frame(word)]
    while words and (fold(words[0]) in _FUNCTION | _GIVEN - _COUNTS or fold(words[0]) == "zahlen"):
        words.pop(0)
    while words and fold(words[-1]) in _FUNCTION | _GIVEN:
        words.pop()
    topic = " ".join(words)
    forms = _forms(topic) if topic else ()
    return Disagreement(topic, forms, _EVERYWHERE.search(fold(text)) is not None or forms in _OF_EACH)


def read_topic_of(label: str) -> Disagreement:
    """Return what is asked of a thing by the label that fields give it."""
    return Disagreement(label, _forms(label))


def asked_of(form: str, kommune: str | None) -> str:
    """Return a plain question put to a Kommune, or to none in particular."""
    if kommune is None:
        return " ".join(form.format(wo="", wer="die Initiative").replace(" ?", "?").split())
    kreis = is_kreis(kommune) and kommune.startswith("Kreis ")
    return form.format(wo=f"{'im' if kreis else 'in'} {kommune}", wer=f"{'der ' if kreis else ''}{kommune}")


def _asks(text: str) -> bool:
    """Say whether a question has a word of dissent beside one for sources, or "verschiedene" before what these give."""
    folded = fold(text)
    words = _WORD.findall(folded)
    different = [_DIFFERENT.fullmatch(word) is not None for word in words]
    dissent = any(map(_DISSENT.fullmatch, words))
    if not (dissent or any(different)) or _OBJECTION.search(folded):
        return False  # as with most
    given = [word in _GIVEN or _GIVEN_OF.fullmatch(word) is not None for word in words]
    if any(one and two for one, two in zip(different, given[1:], strict=False)):
        return True
    told = any(given) or any(word in _SOURCE for word in words)
    return dissent and (told or any(map(_DISSENT_NOUN.fullmatch, words)) or _ASIDE.search(text) is not None)


def _is_frame(word: str) -> bool:
    folded = fold(word)
    return folded in _FRAME | _SOURCE or bool(_DISSENT.fullmatch(folded) or _DIFFERENT.fullmatch(folded))


def _without_kommunen(text: str) -> str:
    return _replaced(text, lambda _at: "")


def _with_slot(text: str) -> str:
    return _replaced(text, lambda at: "{wo}" if at else "{wer}") if resolve_kommunen(text) else f"{text} {{wo}}"


def _replaced(text: str, slot: Callable[[bool], str]) -> str:
    """Return a text with something else for the Kommunen it names; ``slot`` is told whether a place is meant."""
    for mention in reversed(resolve_kommunen(text)):
        leading = _PLACE.search(text[: mention.start])
        start = leading.start() if leading else mention.start
        text = f"{text[:start]}{slot(bool(leading and leading['at']))}{text[mention.end :]}"
    return text


def _forms(topic: str) -> tuple[str, ...]:
    """Return the plain questions for what a topic names, the likeliest first."""
    folded = fold(topic)
    forms = next((forms for named, forms in _NAMED if named.match(folded)), None)
    thing = _OF_A_THING.search(topic)
    if forms is JOINED and thing and not _CHAIN.search(folded):
        return (f"Seit wann gibt es {thing['what']} {{wo}}?",)
    if forms is not None:
        return tuple(form.replace("{topic}", topic) for form in forms)
    return _counting(_counted(topic.split()))


def _counted(words: Sequence[str]) -> list[str]:
    """Return what is counted before all else: "Zahl der Kitas", "Kita-Zahlen", "Besucherzahlen des Cafés"."""
    rest = [word for word in words if fold(word) not in _COUNTS]
    while rest and fold(rest[0]) in _FUNCTION:
        rest.pop(0)
    head = next((word for word in rest if re.search(r"\w-?zahl(?:en)?$", fold(word))), None)
    if head is not None:
        rest = [re.sub(r"-?zahl(?:en)?$", "", head, flags=re.IGNORECASE), *(one for one in rest if one is not head)]
    return rest


def _counting(words: Sequence[str]) -> tuple[str, ...]:
    """By whom something is done may stand in the heading alone: the noun by itself is asked for, too."""
    end = next((at for at, word in enumerate(words) if at and fold(word) in _FUNCTION), len(words))
    asked = (" ".join(words), " ".join(words[:end]))
    return tuple(dict.fromkeys(f"Wie viele {_capital(one)} gibt es {{wo}}?" for one in asked if one))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
