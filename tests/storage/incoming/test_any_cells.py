"""Whatever stands in the cells, a record is read or left out with a reason, and never breaks."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from model.evidence import evidence_in
from model.incoming.layout import guessed_layout
from model.incoming.reading import RecordReader
from model.incoming.record_text import record_text
from model.values import Count, DateRange, Place, to_json
from storage.canonical import to_text
from storage.incoming.records import RecordMaker
from storage.incoming.rows import Row
from storage.shipped_incoming import load_datasets, shipped_names
from tests.storage.making import default_codebook

DATASETS = load_datasets()
MOST = 10**9
CELLS = st.one_of(
    st.text(max_size=30),
    st.integers(-(10**12), 10**12).map(str),
    st.floats(allow_nan=True).map(str),
    st.dates().map(str),
    st.sampled_from(
        ("", "-9", "0", "1", "2", "3", "31/02/2022", "0000-00-00", "9999-12-31", "0001-01-01",
         "Syria", "Aleppo", "حلب", "5-3", "1e400", "9" * 5000, "5–" + "9" * 30, "+", "None", ";;;",
         "National-", "2022-01-05 – 2021-01-05", "\ufeff", "=1+1", "٣–٥", "36.2, 37.1", "²")
    ),
)  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(sorted(DATASETS)), st.data())
def test_any_cells(name: str, data: st.DataObject) -> None:
    dataset, codebook = DATASETS[name], default_codebook()
    headings = [column.names[0] for column in dataset.columns]
    cells = {h: cell for h in headings if (cell := data.draw(CELLS)).strip()}
    layout = guessed_layout(dataset, headings, codebook)
    reader = RecordReader(dataset, layout, codebook, shipped_names())

    values, unread = reader.read(cells)

    told = record_text(cells, layout.headings_of("text"))
    for each in values:
        to_text(to_json(each.value))
        for heading in each.headings:
            if heading in told.spans:
                evidence_in(told.text, told.spans[heading])
        match each.value:
            case DateRange(start, end):
                assert start is not None
                assert end is not None
                assert start <= end
            case Count(low, high, best):
                assert all(n is None or 0 <= n < MOST for n in (low, high, best))
                assert low is None or high is None or low <= high
            case Place(lat=lat, lon=lon):
                assert (lat is None) == (lon is None)
    for one in unread:
        assert one.heading in cells
    made = RecordMaker(reader, "X", "رنا").make(Row(2, cells))
    assert made.words is not None or made.article is not None
