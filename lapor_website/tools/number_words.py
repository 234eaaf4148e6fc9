"""The numbers from 0 to 18 in words: what a question and its answer are made of."""

from odoo.tools import LazyTranslate

_lt = LazyTranslate(__name__, default_lang="en_US")
WORDS = (
    _lt("zero"), _lt("one"), _lt("two"), _lt("three"), _lt("four"), _lt("five"), _lt("six"), _lt("seven"),
    _lt("eight"), _lt("nine"), _lt("ten"), _lt("eleven"), _lt("twelve"), _lt("thirteen"), _lt("fourteen"),
    _lt("fifteen"), _lt("sixteen"), _lt("seventeen"), _lt("eighteen"),
)  # fmt: skip


def in_words(env, number):
    """Return `number` in words, in the language of `env`."""
    return WORDS[number]._translate(env.lang or "en_US")
