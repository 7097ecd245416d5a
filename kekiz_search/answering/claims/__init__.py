"""Checking claims: a pasted text, sentence by sentence, against what the sources say.

A claim is a sentence; ``reading`` splits a text into such, ``parts`` cuts each where two things are said. A Part has
slots, which must agree to the letter (``slots``: numbers, dates, persons, names), and words (``wording``).
``facts`` holds a part against the fields of a Kommune, ``matching`` against sentences. Those that are about the Kommune
come as regions (``regions``, ``lines``, ``tables``), with what stands before and above them, and their values read in
that place (``mentions``, ``counted``, ``relative_dates``).
Slots: ``pairing``, ``binding`` and ``names`` find the value beside each, ``values`` says same, near or other, and
``aligning`` what all together say. Words: ``carrying`` finds each in the region, before or above it (``holding``,
``opposites``, ``topics``), or lets it go where enough is told. A Reading is both, with the share of words that claim
and region have in common (``sharing``).
``places``, ``seats``, ``mottos`` and ``doers`` hold where something was or is, and whose it is, against what is told of
others. What somebody is quoted to say (``sayings``) is held against the very words of the documents (``quoted``).
Verdict: ``weighing`` decides what a reading says, by ``apart``, ``denials``, ``reservations``, ``pending``,
``succession`` and what is counted (``counting``); ``judged`` makes one verdict of all findings, ``check`` one of all
parts, ``phrases`` puts it in words.
"""
