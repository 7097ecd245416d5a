"""Whether a sentence tells what a term means: what a thing of its name is, what it does, or what it is for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kekiz_search.answering.sentences.unit import Unit
from kekiz_search.answering.words.concepts import Concept
from kekiz_search.german.analyzer import Token
from kekiz_search.german.nouns import is_noun

_DEFINES = re.compile(
    r"\b(?:bedeutet|bedeuten|bezeichnet|bezeichnen|heißt|heißen|meint|umfasst|umfassen|steht für|nennt man|"
    r"versteht|verstehen|verstanden|gemeint|(?:sprechen|spricht)(?= (?:wir|man)\b|[^.;]*, wenn\b)|ist die Rede|"
    r"(?:gilt|gelten)(?=[^.;:]*, w(?:er|enn|as)\b)|"
    r"(?:gilt|gelten)(?! (?:seit|ab|bis|in(?! (?:diese|unsere)[mr]\b)|für|nur|nicht|auch))|"
    r"beschreibt|beschreiben|handelt es sich|(?:zählt|zählen)(?= (?:eine?|jede[rs]?|alle|nur|wer|was)\b))\b"
)
# What a thing is, by a noun: "ist vor allem ein Ort"; "ist in Eller" and "sind breit aufgestellt" tell nothing of it.
_PREPOSITIONS = r"(?:für|bei|beim|in|im|ins|an|am|auf|aus|bis|seit|von|vom|mit|zu|zum|zur|nach|neben|durch|über|ab)"
_IS = re.compile(
    r"\b(?:ist|sind)(?! (?:\w+ )?\w+er als\b)"
    r"(?:, w(?:er|as)\b| (?:für uns|in der Regel|in (?:diese[mr] )?[A-ZÄÖÜ][\w-]+|im Kern|im Grunde)\b)?"
    rf"(?:(?: (?!(?:{_PREPOSITIONS}|und|oder)\b)[a-zäöüß]+){{0,3}} "
    r"(?:ein|eine|einer|eines|der|die|das|all\w+|jene\w*|da(?:für|zu) da|zuständig|verantwortlich|gedacht)\b|"
    rf"(?: {_PREPOSITIONS} (?:\w+ ){{1,4}}[a-zäöüß]+te[nrs]?| [a-zäöüß-]+e,?(?: und)?|"
    rf" (?!(?:{_PREPOSITIONS}|und|oder)\b)[a-zäöüß]+,?){{0,6}} [„\"»‚]?[A-ZÄÖÜ])"
)
# The term is then what the sentence is about: "Für die Lotsen ist …" and "Eines der Zentren ist …" tell of others.
_OBLIQUE = re.compile(rf"\b(?:{_PREPOSITIONS}|eine[rs]? der)\s(?:\w+\s){{0,2}}[„\"»‚]?$", re.IGNORECASE)
# A term behind an indefinite article that opens its sentence, which tells of all of its kind: "Ein Plan legt fest, …".
_ANY = re.compile(r"^(?:Ein|Eine)\s(?:(?!der\b)[a-zäöüß]+\s)?$")
_UNDER = re.compile(r"\W*(?:Unter|Mit|Als|Bei|Beim|Von|Was)\b")  # there the verb may stand before the term
_OF_ALL = re.compile(
    r"\s(?!wird|hat|soll|muss|gibt|bekommt|erhält|fehlt|kostet|entsteht|befindet|existiert|steht|liegt|startet|beginnt|eröffnet)"
    r"[a-zäöüß]{2,}t\b"
)
# What the term does tells less than what it is, and where or how many there are tells nothing of it.
_SUBJECT = re.compile(r"^(?:(?:Der|Die|Das|Ein|Eine|Diese[rs]?|Unsere?) (?:(?!der )\w+e[nrs]? )?)?[„\"»‚*_]*$")
_DOES = re.compile(
    r"[“\"«‘*_]*(?:\s(?:in |der Stadt |des Kreises |von )?[A-ZÄÖÜ][\w-]+)?"
    r"\s(?!wird|werden|wurden?|ha(?:t|ben|tten?)|soll(?:t?en)?|m[uü]ss(?:en)?|gibt|bekomm|erh[aä]lt|fehlt|kostet|"
    r"ent?steht|entstehen|befinde|existier|steht|stehen|lieg|start|beginn|eröffne|öffne|stieg|sank|sink|steig|wächst|"
    r"wachsen|endet|läuft|laufen|fand|finde)[a-zäöüß]{2,}(?:t|en)\b"
)
# "Seit Mai 2021 rollt das Spielmobil durch die Dörfer": since when it does so, beside what it does.
_DOES_SINCE = re.compile(
    r"\W*(?:Seit|Ab) (?:[\wäöüß]+\.? ){1,3}(?!wird|werden|wurden?|hat|haben|gibt|ist|sind|kostet|steht|stehen|liegt|"
    r"gehört|bekommt|erhält|existiert|besteht|fehlt|ruht|heißt)[a-zäöüß]{2,}(?:t|en) (?:der|die|das|eine?) "
    r"(?:[a-zäöüß]+e[rs]? )?[„\"»‚]?$"
)
_WITH_OBJECT = re.compile(r"[“\"«‘]?\s(?:[a-zäöüß]+\s){0,4}(?:[A-ZÄÖÜ]|\d)")
# What stands in a relative clause behind a term, or what is to be reached with it, tells as much of it; what happened
# to one of its kind, or when, does not.
_RELATIVE = re.compile(
    r"[“\"«‘]?(?: [„\"»‚][^“”\"«]{1,40}[“\"«])?,\s(?:(?:bei|in|mit|an|auf|durch|unter|zu)\s)?"
    r"(?:die|der|das|den|dem|denen|deren|dessen)\s(?P<told>[^.,;:]*\b[a-zäöüß]+(?:t|en))(?=[,.;:]|$)"
)
_AIM = re.compile(r"\W*(?:Mit|Durch|In)\s(?:\w+\s){0,2}[„\"»‚]?$")
_AIMS = re.compile(r"[“\"«‘]?\s(?:soll(?:en)?|will|wollen|möchten?|können?|werden)\s(?P<told>[^.;:]*)")
# Of several things a clause behind tells of all; and "wurden die Lotsen, die Eltern …" is but a row of things.
_BESIDE = re.compile(r"\b(?:und|sowie|oder)\s(?:\w+\s)?[„\"»‚]?$|\b(?:wird|werden|wurden?)\b")
# "Die Hilfen werden als Glieder einer Kette verbunden": what it is made of.
_AS = re.compile(
    r"(?P<told>[^.;:]*\b(?:wird|werden|sollen?)\b[^.;:]*)\bals (?:(?:Teile?|Glied(?:er)?|Bausteine?) )?"
    r"(?:eine[rs]? |der |des )?[„\"»‚]?$"
)
# "Aus den Kitas und Schulen bildet sich ein Verbund": what it is made of, in which year ever.
_MADE_OF = re.compile(
    r"(?:\b(?:[Mm]it|[Aa]us) [^.;:]*\b(?:bildet|bilden|formt|entsteht|entstand|entstanden)(?: sich)?(?: [a-zäöüß]+)?|"
    r"\b[Bb]ilden [^.;:]{8,}) (?:eine?n?|das|die|der|den) (?:[a-zäöüß]+e[rns]? )?[„\"»‚]?$"
)
_KIND_BEFORE = re.compile(  # "Das Netzwerk FamiliePlus soll …"
    r"(?:Der|Die|Das) (?:\w+e[nrs]? )?(?:\w*(?:[Nn]etzwerk|[Pp]rojekt|[Pp]rogramm|[Dd]ienst|[Tt]reff|[Aa]ngebot|"
    r"[Pp]ortal|[Vv]orhaben|[Vv]erein|[Ii]nitiative|[Ss]tiftung|[Aa]pp)) [„\"»‚]?$"
)
_EVENT = re.compile(
    r"\d|\b(?:ha(?:t|ben|tten?)|w[au]r(?:en|den?)?|worden|wurden?|[a-zäöüß]+ten?|kürzlich|bald|noch|künftig)\b"
)
_FEW_WORDS = 4  # a clause of fewer words tells nothing of it
_COLON = re.compile(r":\s+(?=[A-ZÄÖÜ])")
_LABEL_END = re.compile(r"[*_\s]*:")
# "Familienzentren: 4" has them counted.
_NUMBER_ALONE = re.compile(r"[*_\s]*(?:\d[\d.,]*|[a-zäöü]+)[*_\s]*(?:[A-ZÄÖÜ]\w+[*_\s]*)?$")
_CLAUSE_END = re.compile(r"[;.:]")
_NAMED = re.compile(r"\b[A-ZÄÖÜ]\w{3,} [„\"»‚](?:[A-ZÄÖÜ][\w-]+ )?$")
_NAME_END = re.compile(r"(?: [A-ZÄÖÜ][\w-]+){0,3}(?: [–-] [^“”\"«]{2,60})?[“”\"«‘]")  # "„BiQ – Bildung im Quartier“"
_NAMED_AND_TOLD = re.compile(r"[“”\"«‘]:\s")  # „der „Flitzpass“: Für … sammeln die Kinder Stempel"
_APPOSED = re.compile(
    r"[“\"«]?(?: [^,.;:]{0,30})?, eine?[nmr]? (?:[a-zäöüß]+ ){0,2}[A-ZÄÖÜ]\w+\b(?! (?:gibt|gab|hat|hatte|wird|ist)\b)|"
    r"[“\"«]?, (?:der|die|das) (?:[a-zäöüß]+t|ist|sind) "
)
_OPENS_NAME, _EXPLAINED = re.compile(r"[„\"»‚]$"), re.compile(r" [–-] [A-ZÄÖÜ][^“”\"«]{2,60}[“”\"«‘]")
_IS_ONE = re.compile(
    r"\beine[rmns]? (?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]+, (?:de[rmn]|die|das) (?:(?:[A-ZÄÖÜ]\w+er|\w+e[nrs]?) )?$"
)
_CLOSED = re.compile(r"\s?[.,;)]")
# "SOFA (Sozialer Familientreff im Süden)", "die Entwicklung des Elternkompasses: Diese Broschüre …"
_WRITTEN_OUT = re.compile(r"[“\"«]? \((?P<words>[A-ZÄÖÜ][\w-]+(?: [\w-]+)+)\)")
_WORDS_BEFORE = re.compile(r"(?P<words>[A-ZÄÖÜ][\w-]+(?: [\w-]+){0,6}) \($")
_LEAST_LETTERS = 2
_SHORT_FOR = re.compile(r"[A-ZÄÖÜ][\w-]+,? (?:kurz|abgekürzt)(?: auch)?:? [„\"»‚]?$")
# "Fachleute nennen es Rendite: das, was …", "Das nennen wir Kette"
_CALLED = re.compile(r"\b(?:nennt|nennen|heißt)(?: sich)? (?:wir|man|\w+ )?\s?(?:es|das|dies|dann|so etwas) [„\"»‚]?$")
_TOLD_BEHIND = re.compile(r"[“\"«‘]?(?:: |, (?:w(?:er|as|enn)|das heißt|also|wobei)\b)")
# "Unter dem Titel „Runder Tisch“ lädt die Stadt zu einem Gespräch"
_ENTITLED = re.compile(r"\b(?:[Uu]nter dem|[Mm]it dem) (?:Titel|Namen|Motto) [„\"»‚]$")
_TELLS_ONE = re.compile(r"[^.;“”\"«‘]{0,60}[“”\"«‘] [a-zäöüß]+ [^.;]*\beine?[nmr]? (?:[a-zäöüß]+ )?[A-ZÄÖÜ]")
_POINTED_TO = re.compile(r"(?:e?s)?[“\"«]?: (?:Diese[rs]?|Dabei handelt es sich)\b")
_CALLING = frozenset({"wort", "begriff", "ausdruck", "bezeichnung"})  # "Das Wort „Lotse“ meint …"
# "Lotsin oder Lotse im Sinne dieser Satzung ist …": where the word is so understood stands between.
_IN_SENSE = re.compile(
    r"\s(?:[Ii]m Sinne|[Nn]ach|[Gg]emäß|[Ll]aut) [^.,;:]{3,60}?(?=\s(?:ist|sind|gilt|gelten|meint|heißt)\b)"
)
_FEMALE = ("in", "innen")
_TERM_WORDS = 6  # the defined term stands among this many first words
_NEAR_WORDS = 4  # and this close to the word that defines it
# What a sentence is worth that tells what a thing is, or expressly so, or only what it does.
DEFINED, EXPRESSLY, DOING = 1.0, 1.2, 0.5


def defining_score(unit: Unit, concepts: Sequence[Concept]) -> float:
    """Return how well a sentence defines a term: one that opens it and meets a defining verb does so expressly."""
    openings = [0, *(colon.end() for colon in _COLON.finditer(unit.text))]
    defines = max(_defines_from(unit, opening, concepts) for opening in openings)
    if not defines and any(_tells_kind(unit.text, one) for one in unit.tokens if _is_term(one.lemma, concepts)):
        return DOING
    return defines


def says_what_it_is(text: str) -> bool:
    """Say whether what stands behind a name, to the end of its clause, says what it names."""
    clause = _CLAUSE_END.split(text, maxsplit=1)[0]
    return (_DEFINES.search(clause) or _IS.search(clause)) is not None


def _defines_from(unit: Unit, opening: int, concepts: Sequence[Concept]) -> float:
    """Return how much what begins at an offset, the sentence or what stands behind a colon, defines the term."""
    tokens = [token for token in unit.tokens if token.start >= opening]
    if any(_stands_for(unit.text, token.start, token.end) for token in tokens if _is_term(token.lemma, concepts)):
        return EXPRESSLY
    places = [at for at, token in enumerate(tokens[:_TERM_WORDS]) if _is_term(token.lemma, concepts)]
    named = {part for at in places for part in tokens[at].lemma.split("-")}
    if not places or not all(named.issuperset(concept.lemma.split("-")) for concept in concepts):
        return 0.0
    first, last = tokens[places[0]], places[-1]
    sense = _IN_SENSE.match(unit.text, tokens[last].end)
    text, end = unit.text, sense.end() if sense else tokens[last].end
    under = _UNDER.match(text, opening) is not None
    kind = _KIND_BEFORE.match(text[opening : first.start]) is not None
    if _DOES_SINCE.match(text[opening : first.start]) and _WITH_OBJECT.match(text, end):
        return DOING
    told_before = [token for token in tokens[: places[0]] if is_noun(token) and token.lemma not in _CALLING]
    told_before = [one for one in told_before if not _is_female_of(one.lemma, concepts)]
    if told_before and not (under or kind):
        return 0.0  # "Die Zahl der Lotsendienste ist gestiegen"
    reach = max(end, tokens[min(last + _NEAR_WORDS, len(tokens) - 1)].end)
    reach = reach + len(" ist") * (sense is not None)
    if under:  # "Unter … wird die … verstanden": the verb ends the clause
        clause = _CLAUSE_END.search(text, end)
        reach = clause.start() if clause else len(text)
    of_all = _ANY.match(text[opening : first.start]) and _OF_ALL.match(text, end)
    defining = _DEFINES.search(text, opening if under else first.start, reach) is not None
    if not defining and not _OBLIQUE.search(text[opening : first.start]):
        predicate = _IS.search(text, first.start)
        defining = predicate is not None and predicate.start() <= reach
    labelled = _LABEL_END.match(text, end)
    if defining or (labelled and not _NUMBER_ALONE.match(text, labelled.end())):
        return EXPRESSLY
    if of_all:
        return DEFINED
    does = _SUBJECT.match(text[opening : first.start]) and _DOES.match(text, end)
    if kind:
        does = does or _DOES.match(text, end) or _AIMS.match(text, end)
    return DOING if does else 0.0


def _tells_kind(text: str, term: Token) -> bool:
    """Say whether a relative clause tells what a thing of this kind does, or a sentence what it is for or made of."""
    before = text[: term.start]
    if _MADE_OF.search(before):
        return True
    relative = None if _BESIDE.search(before) else _RELATIVE.match(text, term.end)
    told = relative or _AS.search(before)
    told = told or (_AIMS.match(text, term.end) if _AIM.match(before) else None)
    return told is not None and not _EVENT.search(told["told"]) and len(told["told"].split()) >= _FEW_WORDS


def _stands_for(text: str, start: int, end: int) -> bool:
    """Say whether a noun before a name, or a phrase behind it, tells what it is.

    "das Sprachprogramm „Plaudertasche“", "der Spielebus, ein umgebauter Laster", "die Allianz für Kinder, kurz AfK",
    "ein Fachtag, die Kita-Konferenz".
    """
    named = _NAMED.search(text[:start]) is not None and _NAME_END.match(text, end) is not None
    named = named or (_OPENS_NAME.search(text[:start]) is not None and _EXPLAINED.match(text, end) is not None)
    named = named or (_IS_ONE.search(text[:start]) is not None and _CLOSED.match(text, end) is not None)
    named = named or _NAMED_AND_TOLD.match(text, end) is not None or _SHORT_FOR.search(text[:start]) is not None
    named = named or (_CALLED.search(text[:start]) is not None and _TOLD_BEHIND.match(text, end) is not None)
    named = named or (_ENTITLED.search(text[:start]) is not None and _TELLS_ONE.match(text, end) is not None)
    told = _POINTED_TO.match(text, end) or _APPOSED.match(text, end)
    return named or told is not None or _is_written_out(text, start, end)


def _is_written_out(text: str, start: int, end: int) -> bool:
    """Say whether what stands in brackets behind a term begins with its letters: "SOFA (Sozialer Familientreff)"."""
    words = _WRITTEN_OUT.match(text, end)
    if words is None:
        return _follows_its_words(text, start, end)
    initials = iter("".join(word[0] for word in re.split(r"[ -]", words["words"]) if word).lower())
    letters = [letter for letter in text[start:end].lower() if letter.isalpha()]
    return text[start:end][1:].isupper() or sum(letter in initials for letter in letters) >= len(letters) - 1


def _follows_its_words(text: str, start: int, end: int) -> bool:
    """Say whether a term in brackets is short for the words before them: "das Zentrum für Ausbildung (ZfA)"."""
    before = _WORDS_BEFORE.search(text[:start])
    letters = [letter for letter in text[start:end].lower() if letter.isalpha()]
    if (
        before is None
        or text[end : end + 1] != ")"
        or len(letters) < _LEAST_LETTERS
        or not text[start + 1 : end].isupper()
    ):
        return False
    words = before["words"].lower().split()
    starts = (at for at, word in enumerate(words) if word[0] == letters[0])
    return any(_holds_in_order(" ".join(words[at:]), letters) for at in starts)


def _holds_in_order(words: str, letters: Sequence[str]) -> bool:
    left = iter(words)
    return all(letter in left for letter in letters)


def _is_female_of(lemma: str, concepts: Sequence[Concept]) -> bool:
    """Say whether a word names the women of a term: "Lotsinnen und Lotsen sind …"."""
    return any(lemma in {one.lemma.removesuffix("e") + ending for ending in _FEMALE} for one in concepts)


def _is_term(lemma: str, concepts: Sequence[Concept]) -> bool:
    """Say whether a word is one of the term's, or all of them joined by hyphens."""
    parts = {part for concept in concepts for part in concept.lemma.split("-")}
    return any(lemma == concept.lemma for concept in concepts) or ("-" in lemma and parts.issuperset(lemma.split("-")))
