"""The question in what was typed: without greeting, thanks, wishes for the answer, and "Weißt du, …" around it.

A sentence that does not ask beside one that does is left out, though not the Kommune that it names: "Ich wohne in Hamm.
Gibt es ein Familienbüro?". So is an opening clause all of whose words only address somebody or ask to be told.
"""

from __future__ import annotations

import re

from kekiz_search.answering.reading.first_person import ask_for_wish, ask_in_situation
from kekiz_search.answering.reading.kinds import OPENS_WITH_VERB, QUESTION_WORD
from kekiz_search.answering.reading.own_plans import ask_of_others
from kekiz_search.answering.reading.reasons_asked import ask_why
from kekiz_search.german.analyzer import analyze, is_stopword
from kekiz_search.german.dates import find_dates
from kekiz_search.german.kommunen import find_kommunen, is_kreis
from kekiz_search.german.normalise import fold, word_set
from kekiz_search.german.sentences import split_sentences
from kekiz_search.german.verbs import is_verb_form

# Beside words that say nothing by themselves, these address somebody, greet, thank, or ask to be told.
_ADDRESSING = word_set(
    "jemand irgendwer bitte gern gerne bloss vielleicht zufaellig eigentlich mal kurz kurze schnell kleine schon hier "
    "da sorry entschuldigung verzeihung hallo hi hey moin servus gruess gott guten tag morgen abend liebe lieber "
    "liebes team danke dank zusammen leute wuesste wuesstest wuessten weiss weisst wissen wisst sagen sagt sag "
    "verraten verrate verraet erklaeren erklaere erklaert erlaeutern mitteilen nennen zeigen helfen hilf helft fragen "
    "frage frag fragt fragte interessieren interessiert interessant erfahren herausfinden rausfinden rauskriegen "
    "rausbekommen klaeren bekannt steht irgendwo ahnung idee info infos information auskunft antwort hilfe darf "
    "duerfte moechte moechten hast angaben angabe daten zahlen kannst koennt koenntet koenntest hab haett haettest "
    "wuerdest gibts gibt denkt glaubst neu"
)
# Without a comma, one of these shows that the head only asks to be told.
_TELLING = re.compile(
    r"(?:wei(?:ß|ss)|wiss|wüsst|wuesst|sag|frag|interess|erfahr|erkl|verrat|verrät|ahnung|find)", re.I
)
_HEAD_WORDS = 12
_OPENING = re.compile(r"(?P<head>[^,:?.!]{2,90})[,:.!–-]\s+(?P<asked>.+)")
# "Ich schreibe gerade einen Artikel: …"
_AT_WORK = re.compile(
    r"(?P<head>(?:ich|wir) "
    r"(?:schreiben?|recherchieren?|arbeiten?|lesen?|planen?|bereiten?|(?:bin|sind)(?: ganz)? neu)\b[^:?]{2,80}?)"
    r"(?::| –|,)\s+(?P<asked>[^:]+)",
    re.IGNORECASE,
)
_RUN_ON = re.compile(
    r"(?P<head>[^,:?.]{4,60}?)\s(?P<asked>(?:(?:in|ab|seit|bis|für|mit|von|an) )?"
    r"(?:wer|was|wie|wieviele?|wo|wann|warum|wieso|weshalb|welche[nrsm]?|ob)\b.+)",
    re.IGNORECASE,
)
_IMPERATIVE = re.compile(r"(?:ob|nenne?|liste|zeige?)\b", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?<=[\w?])[,.]?\s(?:bitte (?:mit|kurz|nur|um)\b[^?]{2,40}|"
    r"(?:(?:vielen|lieben|besten|herzlichen) )?danke?\b[^?]{0,20})$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\((?:bitte|danke|mit|gern)\b[^()?]{0,40}\)", re.IGNORECASE)
# Particles that only colour a question: "Was ist das denn eigentlich?"
_PARTICLE = re.compile(
    r"(?<=\w)(?<!\bmehr)(?<!\bsei) (?:denn|eigentlich|(?:ü|ue)berhaupt)\b(?! ?je\b)|"
    r"(?<=\w),? (?:ä|ae)hm?\b,?|^(?:ä|ae)hm?\b,? ",
    re.IGNORECASE,
)
# A word that asks by itself; behind "wie viele" or "welche" the noun that is asked for comes first.
_ALONE = re.compile(
    r"(?P<asking>(?:(?:seit|ab|bis|von|mit|für|an) )?(?:wer|wen|wem|was|wann|wo|warum|weshalb|wieso|wie (?:lange|oft)|"
    r"wie(?! (?:viel|hoch|gro(?:ß|ss)|alt|teuer|weit|stark|lang|häufig|schnell))))\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"ob\s+(?P<rest>.+)", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"(?:gibt|gab|hat|haben|hatten?|ist|sind|war(?:en)?|wird|werden|wurden?|kann|können|muss|müssen|darf|dürfen|sollen?|"
    r"hei(?:ß|ss)t)"
)
# "Ist der Kurs freiwillig, oder muss man da hin?" asks for yes or no; what else it might be adds nothing.
_OR_NOT = re.compile(
    r"^(?P<asked>(?:Ist|Sind|War|Waren|Hat|Haben|Gibt|Darf|Kann|Muss|Kostet)\b[^,?]*?),? oder "
    r"(?:muss|müssen|darf|dürfen|kann|können|ist|sind|nicht)\b(?: (?:man|ich|es|das|die|sie|da)\b[^?]*)?\?$",
    re.IGNORECASE,
)
# "Seit wann ist Hamm dabei, 2016 oder 2017?": the years are guesses.
_EITHER_YEAR = re.compile(
    r"^(?P<asked>(?:(?:seit|ab) wann|wann|in welchem jahr)\b[^,?]+?)(?:,| –|:) (?:(?:erst|schon|seit|war(?:en)? es) )*"
    r"(?:19|20)\d\d oder (?:(?:erst|schon|seit) )*(?:19|20)\d\d\??$",
    re.IGNORECASE,
)
_HOURS_OF = re.compile(r"welche (?:ö|oe)ffnungszeiten (?P<has>hat|haben) (?P<whom>[^?,]+?)\??", re.IGNORECASE)
# "brauch ich", "hab meine Karte verloren"
_SPOKEN = r"(?:brauch|hab|krieg|bekomm|find|meld|geh|frag|ruf|erreich|stell|such|komm|beantrag)"
_CLIPPED = re.compile(
    rf"\b{_SPOKEN}(?= (?:ich|mich|mir)\b)|(?<=\bich ){_SPOKEN}\b|^hab(?= (?:mein|unser)e?n?\b)", re.IGNORECASE
)
_LEAST_WORDS = 3
_GOES_ON = re.compile(r"[.!?…]\S*\s")  # behind none of these marks another sentence begins
# "Das Familienbüro in Hamm, seit wann gibt es das?", "Thema Hamm: Wer leitet das Jugendamt?"
_NAMED_FIRST = re.compile(r"(?P<head>[^,:?.!–]{2,60}?)(?:[,:]|(?P<dash>\s[–-]))\s+(?P<asked>[^,:]+)\?")
# "Rietberg wie viel Geld 2024", "Väterkurse Kreis Unna wo finden die statt?"
_NAMED_FIRST_BARE = re.compile(
    r"(?P<head>[A-ZÄÖÜ][^,:?.!–]{2,50}?)\s(?P<dash>)"
    r"(?P<asked>(?:wie ?viele?|wie|wo|wann|wer|was|warum|wieso)\b[^,:?]+)\??"
)
_THAT = re.compile(
    r"(?<!\bgibt )(?<!\bsoll )\b(?:das|den|die|der)\b(?=\W*$| (?:schon|da|dort|vorher|früher|statt|an|auf|teil)\b)|"
    r"(?<=gibt es )das\b(?=\W*$)"
)
_ARTICLE = re.compile(r"(?:Das|Die|Der|Den|Ein|Eine)\b")
_THING_WORDS, _TERM_WORDS = 8, 4
_ABOUT = word_set("thema betreff betrifft stadt gemeinde kreis bezug bezueglich speziell konkret")


def core_question(text: str) -> str:
    """Return what a cleaned text asks, in the order of a main clause; itself where nothing stands around it."""
    text = _CLIPPED.sub(r"\g<0>e", text)
    asked = ask_in_situation(ask_for_wish(ask_of_others(_CLOSING.sub("", _PARTICLE.sub("", _ASIDE.sub("", text))))))
    asked = _without_opening(_asking_sentence(asked))
    if hours := _HOURS_OF.fullmatch(asked):
        asked = f"Wann {hours['has']} {hours['whom']} geöffnet?"
    asked = _EITHER_YEAR.sub(r"\g<asked>?", asked)
    return ask_why(_OR_NOT.sub(r"\g<asked>?", _with_thing(asked)))


def _without_opening(text: str) -> str:
    """Return a sentence without the clauses before its question that only address somebody; of a run-on one, too."""
    if (work := _AT_WORK.fullmatch(text)) and _asks(work["asked"]) and not find_kommunen(work["head"]):
        return _capitalise(work["asked"])
    for pattern in (_OPENING, _RUN_ON):
        opening = pattern.fullmatch(text)
        if opening is None or not _only_addresses(opening["head"]):
            continue
        inner = opening["asked"]
        if _asks(inner) and (pattern is _OPENING or _TELLING.search(opening["head"])):
            return _capitalise(_as_main_clause(inner))
        if (further := _without_opening(inner)) != inner:
            return further
    return text


def _with_thing(text: str) -> str:
    """Return a question with the thing, or the Kommune, that is named before it: "Zu Hamm: …", "Das Büro, wo …"."""
    opening = _NAMED_FIRST.fullmatch(text) or _NAMED_FIRST_BARE.fullmatch(text)
    if opening is None or QUESTION_WORD.match(fold(opening["asked"])) is None or not _is_thing(opening["head"]):
        return text
    if all(map(is_stopword, analyze(opening["head"]))):
        return text  # "Seit wann läuft das?"
    if len(opening["head"].split()) > _TERM_WORDS and opening["dash"]:
        return text  # "Wir bieten Besuche an – wer noch?"
    head, asked = opening["head"], _capitalise(opening["asked"].rstrip(" ?."))
    if _THAT.search(asked):
        return f"{_THAT.sub(head[0].lower() + head[1:] if _ARTICLE.match(head) else head, asked, count=1)}?"
    named = find_kommunen(head)
    only = len(named) == 1 and _only_addresses(head[: named[0].start] + head[named[0].end :], _ABOUT)
    return f"{asked}{_placed(named[0].name)}?" if only and not find_kommunen(asked) else text


def _is_thing(head: str) -> bool:
    """Say whether words only name something: no verb among them."""
    words = head.split()
    return len(words) <= _THING_WORDS and not any(
        _is_finite(word) or _AUXILIARY.fullmatch(word.lower()) for word in words
    )


def _placed(kommune: str) -> str:
    return f" {'im' if is_kreis(kommune) else 'in'} {kommune}"


def _asks(clause: str) -> bool:
    folded = fold(clause)
    opens = QUESTION_WORD.match(folded) or OPENS_WITH_VERB.match(folded)
    return opens is not None or _IMPERATIVE.match(clause) is not None


def _asking_sentence(text: str) -> str:
    """Return the one sentence of several that asks, with the Kommune that the others name; else the text."""
    if _GOES_ON.search(text) is None:
        return text  # as with most
    spans = split_sentences(text, 0, len(text))
    sentences = [text[span.start : span.end].strip() for span in spans]
    asking = [one for one in sentences if one.endswith("?")] or [one for one in sentences if _asks(one)]
    if len(sentences) < 2 or len(asking) != 1 or len(asking[0].split()) < _LEAST_WORDS:
        return text
    beside = [one for one in sentences if one is not asking[0]]
    named = list(dict.fromkeys(one.name for other in beside for one in find_kommunen(other)))
    if len(named) > 1 or any(other.startswith("(") or find_dates(other) for other in beside):
        return text
    if not named or find_kommunen(asking[0]):
        return asking[0]
    return f"{asking[0].rstrip(' ?.!')}{_placed(named[0])}?"


def _only_addresses(head: str, besides: frozenset[str] = frozenset()) -> bool:
    """Say whether a clause says nothing of the matter: "Können Sie mir vielleicht sagen"."""
    words = analyze(head)
    return len(words) <= _HEAD_WORDS and all(
        is_stopword(one) or fold(one.text) in _ADDRESSING | besides for one in words
    )


def _as_main_clause(clause: str) -> str:
    """Return a subordinate question in the order of a main one: "ob es einen Bus gibt" asks "gibt es einen Bus?"."""
    body = clause.rstrip(" ?.!")
    if whether := _WHETHER.fullmatch(body):
        words = whether["rest"].split()
        return f"{' '.join((words[-1], *words[:-1]))}?" if len(words) > 1 else clause
    alone = _ALONE.fullmatch(body)
    words = alone["rest"].split() if alone else []
    if alone is None or len(words) < 2 or not _is_finite(words[-1]) or _is_finite(words[0]):
        return f"{body}?"
    return f"{' '.join((alone['asking'], words[-1], *words[:-1]))}?"


def _is_finite(word: str) -> bool:
    return _AUXILIARY.fullmatch(word) is not None or (word.islower() and not word.endswith("en") and is_verb_form(word))


def _capitalise(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"
