"""A text that is asked for again: what is kept of it gives what a first reading would."""

import numpy as np

from sayso.language import meanings, vectors

TEXT = "The bridge at Orlen fell on Monday, and nobody was hurt."
SPAN = (0, 34)


def test_a_text_asked_for_again_is_not_read_again_and_gives_the_same_vectors() -> None:
    vectors._rows.cache_clear()
    (first_whole, (first,)), (again_whole, (again,)) = meanings([(TEXT, (SPAN,))]) + meanings([(TEXT, (SPAN,))])
    assert vectors._rows.cache_info().misses == 1
    assert np.array_equal(first_whole, again_whole) and np.array_equal(first, again)


def test_other_words_of_a_kept_text_have_the_vector_of_a_first_reading() -> None:
    meanings([(TEXT, (SPAN,))])
    ((_, (kept,)),) = meanings([(TEXT, ((36, 55),))])
    vectors._rows.cache_clear()
    ((_, (fresh,)),) = meanings([(TEXT, ((36, 55),))])
    assert np.array_equal(kept, fresh)
