"""An archive: a whole project in one .zip that can be read, checked and kept without this program.

The zip holds one folder, ``archive``, which is a BagIt bag (RFC 8493), so that any tool for bags,
or ``sha256sum -c manifest-sha256.txt``, says whether it is whole:

``README.txt``              what this is, in Arabic and English
``bagit.txt``               the version of BagIt; all text is UTF-8
``bag-info.txt``            how many bytes and files there are, and the project's id
``manifest-sha256.txt``     the SHA-256 of each file under ``data``
``tagmanifest-sha256.txt``  the SHA-256 of the files beside it
``data/archive.json``       format, versions, and for each table its columns and how many rows
``data/tables/NAME.jsonl``  a table of the project, one JSON object a line, in the project's order
``data/codebooks/SHA256.toml``      each codebook that was ever in force, as it was written
``data/evidence/SHA256.ENDING``     the evidence files kept beside the project
``data/originals/SHA256``           the files that articles were read from, where they were kept

What the tables and columns mean is said in ``storage/schema``. JSON is canonical: keys sorted, no
spaces, letters as they are; ``{"base64": …}`` stands for bytes. Columns ``source`` of ``codebooks``
and ``content`` of ``originals`` are those files. Texts are as imported, spans count code points.
The rows of ``history`` are chained: a row's hash is the SHA-256 of the canonical JSON of the list
of the former row's hash (64 zeros for the first) and the row's columns from ``number`` to
``detail``. What follows from the rest (full text index, counts, what is compared of accounts) is
not carried, but made anew.

The same project gives the same parts everywhere and, with the same zlib, the same bytes.
"""
