"""What a question that no document answers in its own words asks in others.

Who leads the office for it, coordinates; who has the chair, is chairperson; whose it is, is who runs it; a
"Stellenumfang" is so many posts; how a vote went, is what was decided; what belongs to a Kreis, is of what it consists.
"""

from __future__ import annotations

import re

from kekiz_search.answering.reading.first_person import GROUPS
from kekiz_search.answering.reading.question import Question
from kekiz_search.answering.reading.understand import understand
from kekiz_search.answering.words.vocabulary import INITIATIVE_NAME
from kekiz_search.german.kommunen import find_kommunen
from kekiz_search.index.terms import TermIndex

_NOW = r"(?P<now> heute| derzeit| aktuell| jetzt)?"
_PLACE, _PLACE_BEHIND = r"(?P<place> (?:in|im) [\w() -]+?)?", r"(?P<behind> (?:in|im|von|bei) [\w() -]+?)?"
_OFFICE = r"(?:netzwerk)?(?:koordination|koordinierung|koordinierungsstelle|koordinationsstelle)"
_CHAIN = r"(?:pr(?:ä|ae)ventions)?kette"
_GROUP = r"(?:schwangeren?|alleinerziehenden?|müttern?|mütter|vätern?|väter|eltern|familien)"
_INITIATIVE = rf"(?:(?:das|die) (?:[\w-]+ )?)?[„\"»]?(?:{INITIATIVE_NAME.pattern})[“\"«]?"
_TOWNS = r"städte|kommunen|gemeinden|orte"
_WHOLE = r"(?P<whole>kreis(?:es)? [\w-]+(?: [\w-]+)?|[\w-]*kreis(?:es)?)"
_TONGUE = r"[a-zäöüß]+isch|deutsch|farsi|dari|[\w ]*leichter sprache"
_FOR_GRANT = r"(?: (?:bei|für) (?:der|die|einer|eine) (?:landes)?f(?:ö|oe)rderung)?"
_OF_DISTRICT = frozenset({"date", "place", "person"})  # numbers of the whole town are none of a part of it
_HYPHENED = re.compile(r"(?<=[a-zäöüß])-(?=[A-ZÄÖÜ][a-zäöüß]{2})")
_COORDINATES = "Wer koordiniert{now} die Präventionskette{place}{behind}?"
_DECIDED = "Was wurde{place} zu {what}{behind} beschlossen?"
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"{pattern}\W*", re.IGNORECASE), said)
    for pattern, said in (
        (
            r"wer (?:leitet|leitete|hat|macht|übernimmt|verantwortet|führt|betreut|kümmert sich|ist)"
            rf"{_NOW}{_PLACE}(?: um| für)? die {_OFFICE}(?: der {_CHAIN})?{_PLACE_BEHIND}"
            r"(?: zuständig| verantwortlich)?",
            _COORDINATES,
        ),
        (rf"wer (?:leitet|führt|steuert|verantwortet|betreut){_NOW}{_PLACE} die {_CHAIN}{_PLACE_BEHIND}", _COORDINATES),
        (
            rf"wer hat{_PLACE} die {_CHAIN}{_PLACE_BEHIND}(?P<more> [\w() -]+?)? "
            r"(?:geleitet|geführt|gesteuert|verantwortet|betreut)",
            "Wer hat{place} die Präventionskette{behind}{more} koordiniert?",
        ),
        (
            rf"wer (?:hat|führt|übernimmt){_NOW}{_PLACE} den vorsitz (?P<what>(?:der|des|in der|im|in|von|bei) .+?)",
            "Wer ist{now} Vorsitzender {what}{place}?",
        ),
        (
            r"wer hat(?: denn| eigentlich| gerade| grad| derzeit| heute)* "
            r"(?:den chefposten|den chefsessel|das sagen|den hut auf) (?P<what>(?:in|im|bei|beim) .+?)",
            "Wer leitet {what}?",
        ),
        (
            rf"(?:mit |was für )?welche[nr]? partner(?:n|innen)? (?:arbeitet|kooperiert){_PLACE} (?P<who>.+?)"
            r"(?: zusammen| bei .+)?",
            "Mit wem arbeitet {who}{place} zusammen?",
        ),
        (
            r"wer (?:vertritt|vertrat) (?P<who>.+?)",
            "Wer ist Stellvertreter von {who}?",
        ),
        (
            r"von wem (?:hat|haben|bekam|bekamen|erhielt|erhielten) (?P<who>.+?) "
            r"(?P<what>(?:den|die|das|ihre?n?|seine?n?) .+?)(?: bekommen| erhalten| gekriegt)?",
            "Wer hat {what} für {who} gespendet?",
        ),
        (r"wer ist (?:der |die )?träger(?:in)? (?P<what>(?:des|der|vom|von) .+?)", "Wer betreibt {what}?"),
        *(
            (
                rf"wer hilft (?:mir|uns){_PLACE}, wenn (?:ich|wir) {state} (?:bin|sind)",
                f"Was gibt es{{place}} für {them}?",
            )
            for state, them in GROUPS.items()
        ),
        (
            rf"wer (?:hilft|unterstützt|berät|kümmert sich um){_PLACE} "
            rf"(?P<who>(?:die |den )?(?:(?:junge|werdende)n? )?{_GROUP}){_PLACE_BEHIND}",
            "Was gibt es{place}{behind} für {who}?",
        ),
        (
            rf"wer (?:hat|haben)(?: sich)? (?P<what>{_INITIATIVE}) "
            r"(?:gegründet|ins leben gerufen|initiiert|angestoßen|erfunden|ausgedacht|auf den weg gebracht|aufgelegt)",
            "Wer hat {what} gestartet?",
        ),
        (
            rf"wer (?:übernimmt|übernahm|erledigt|organisiert|veranstaltet|bietet|führt|gibt){_NOW}{_PLACE} "
            rf"(?P<what>(?:den|die|das|eine?n?) [\w-]+?){_PLACE_BEHIND}(?: an| durch)?",
            "Wer macht{place}{behind} {what}?",
        ),
        (
            rf"wer (?:betreibt|unterhält|trägt){_NOW}{_PLACE} (?P<what>(?:den|die|das) [\w-]+?){_PLACE_BEHIND}",
            "Wer hat{place}{behind} {what} übernommen?",
        ),
        (
            r"wie ?viele (?:babys|kinder|neugeborene) (?:kamen|kommen|wurden|werden|sind)(?P<where> .+?)?"
            r" (?:(?:zur|auf die) welt(?: gekommen)?|geboren(?: worden)?)",
            "Wie hoch war die Geburtenzahl{where}?",
        ),
        (
            r"(?P<who>welche(?: [\w-]+)? (?:kommunen|städte|gemeinden|kreise)|wer) "
            r"(?:haben|hat|bekamen|bekam|bekommen|bekommt|erhielten|erhielt|erhalten|erhält)"
            r"(?P<when> (?!ein|den|die|ihr)[^?]+?)? "
            r"(?:(?:den|die|einen?|ihren?) )?(?:zuwendungs|förder(?:mittel)?|foerder|bewilligungs)bescheide?"
            r"(?P<from> (?:vom|von|des|aus|für|im) .+?)?(?: bekommen| erhalten| gekriegt)?",
            "{who} bekommen{when} eine Zuwendung vom Land?",
        ),
        (
            r"(?:unter )?welche[msn] (?:motto|leitspruch|leitsatz|leitwort|slogan) "
            r"(?:hat|steht|stand|läuft|arbeitet|verfolgt|gilt)(?P<what>(?: für)? .+?)",
            "Wie heißt das Leitbild{what}?",
        ),
        (
            r"(?:wie ?viel|was) (?:muss|müssen|zahlen?|zahlt|trägt|tragen|legt|legen|steuert|steuern) "
            rf"(?:(?:eine?|die|ne) )?(?:kommunen?|städte|stadt|gemeinden?){_FOR_GRANT}"
            r"(?P<what> (?:bei|beim|für|zu) .+?)?"
            r" (?:selbst|selber)"
            rf"(?: (?:zahlen|zuzahlen|bezahlen|tragen|beisteuern|drauflegen|dazulegen|aufbringen|bei|drauf|dazu))?"
            rf"{_FOR_GRANT}(?P<behind> (?:bei|beim|für|zu) .+?)?",
            "Wie hoch ist der Eigenanteil der Kommunen{what}{behind}?",
        ),
        (r"wem gehört (?P<what>.+?)(?:, wer .+)?", "Wer ist Träger von {what}?"),
        (
            r"bei (?:wem|welche[mr] [\w-]+) (?:ist|sind) (?P<what>.+?) (?:angestellt|angesiedelt|beschäftigt)",
            "Wer trägt {what}?",
        ),
        (
            r"(?:mit |bei )?welche[nmr] stellen(?:umfang|anteil) (?:ist|hat|arbeitet) (?P<what>.+?)(?: besetzt)?",
            "Wie viele Stellen hat {what}?",
        ),
        (
            r"wie (?:groß|hoch) ist der stellen(?:umfang|anteil) (?:der|des|von|für die) (?P<what>.+?)",
            "Wie viele Stellen hat die {what}?",
        ),
        (
            rf"(?:kann|können) (?:man|ich|wir|sie|mein\w* \w+|eltern|familien) (?P<what>(?:den|die|das) .+?){_PLACE}"
            rf"(?: auch| hier)* auf (?P<tongue>{_TONGUE}) (?:lesen|nutzen|bedienen|bekommen|ausfüllen|ansehen|abrufen)",
            "Gibt es {what}{place} auf {tongue}?",
        ),
        (
            rf"(?:ist|sind) (?:der|die|das) (?P<what>.+?){_PLACE}(?: auch| hier)* auf (?P<tongue>{_TONGUE}) "
            r"(?:verfügbar|erhältlich|zu haben|zu bekommen|abrufbar|vorhanden|lesbar)",
            "Gibt es {what}{place} auf {tongue}?",
        ),
        *(
            (rf"welche (?P<what>{_TOWNS})(?: alle| noch)* {asked}", "Aus welchen {what} besteht der {whole}?")
            for asked in (
                rf"(?:gehören|zählen)(?: alle)? (?:zum|zu dem) {_WHOLE}(?: dazu)?",
                rf"(?:liegen|gibt es|sind)(?: alle| denn)* (?:im|in dem) {_WHOLE}",
                rf"(?:hat|umfasst) der {_WHOLE}",
                rf"sind (?:ein )?teile? (?:des|vom) {_WHOLE}",
            )
        ),
        (rf"wer gilt{_PLACE} als (?:eine? )?(?P<what>[\w-]+)", "Was versteht man{place} unter {what}?"),
        (rf"wie ging{_PLACE} die abstimmung{_PLACE_BEHIND} (?:über|zu|zum|zur) (?P<what>.+?) aus", _DECIDED),
        (
            rf"was (?:hat|haben) (?:der|die) (?:[\w-]*ausschuss|[\w-]*rat|kreistag|politik){_PLACE} "
            rf"(?:über|zu|zum|zur) (?P<what>.+?){_PLACE_BEHIND} (?:beschlossen|entschieden)",
            _DECIDED,
        ),
        (
            rf"(?:mit wie ?vielen stimmen )?wurde{_PLACE} (?:der |die |das )?(?:antrag (?:auf|für|zu|zum|zur) )?"
            rf"(?P<what>(?:(?!antrag)[\w„“-]+ ?){{1,4}}?){_PLACE_BEHIND} (?:abgelehnt|angenommen|beschlossen)",
            _DECIDED,
        ),
    )
)


def ask_otherwise(question: Question, terms: TermIndex) -> Question | None:
    """Return a question of the same meaning in words that documents use more often; None where there is none."""
    for form, said in _FORMS:
        if found := form.fullmatch(question.text):
            parts = {name: part or "" for name, part in found.groupdict().items()}
            return understand(said.format(**parts), terms)
    apart = _with_district_apart(question.text) if question.expects in _OF_DISTRICT else question.text
    return understand(apart, terms) if apart != question.text else None


def _with_district_apart(text: str) -> str:
    """Return a question with a blank between a town and a part of it: "in Hagen-Haspe" is "in Haspe", of Hagen."""
    if _HYPHENED.search(text) is None:
        return text
    ends = {one.end for one in find_kommunen(text)}
    return _HYPHENED.sub(lambda hyphen: " " if hyphen.start() in ends else hyphen.group(), text)
