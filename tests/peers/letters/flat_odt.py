"""The decree as flat ODT, set as a careful clerk would: styles, tables without borders for the columns, hanging lists."""

from xml.sax.saxutils import escape

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Bonum" svg:font-family="'TeX Gyre Bonum'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="120%%" fo:orphans="2" fo:widows="2"/>
<style:text-properties style:font-name="Bonum" fo:font-size="12pt" fo:language="id" fo:country="ID" fo:hyphenate="false"/></style:default-style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="F4"><style:page-layout-properties fo:page-width="215mm" fo:page-height="330mm"
 fo:margin-top="15mm" fo:margin-bottom="15mm" fo:margin-left="30mm" fo:margin-right="25mm"/>
<style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="2mm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="13mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout>
%s
</office:automatic-styles>
<office:master-styles>
<style:master-page style:name="First" style:page-layout-name="F4" style:next-style-name="Next">
<style:header><text:p text:style-name="centre"/></style:header><style:footer><text:p text:style-name="small">%s</text:p></style:footer></style:master-page>
<style:master-page style:name="Next" style:page-layout-name="F4">
<style:header><text:p text:style-name="centre">- <text:page-number text:select-page="current"/> -</text:p></style:header>
<style:footer><text:p text:style-name="small">%s</text:p></style:footer></style:master-page>
</office:master-styles>
<office:body><office:text>
"""
TAIL = "</office:text></office:body></office:document>\n"


def paragraph_style(name, properties, text="", parent=""):
    return (
        f'<style:style style:name="{name}" style:family="paragraph"{parent}>'
        f"<style:paragraph-properties {properties}/><style:text-properties {text}/></style:style>"
    )


def column_styles(table, widths):
    columns = "".join(
        f'<style:style style:name="{table}.{at}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}mm"/></style:style>'
        for at, width in enumerate(widths)
    )
    return (
        f'<style:style style:name="{table}" style:family="table"><style:table-properties style:width="{sum(widths)}mm"'
        f' table:align="left"/></style:style>{columns}'
    )


WIDTHS = {"labels": (34, 5, 121), "rows": (58, 4, 59), "list": (7, 114), "copies": (6, 154)}
STYLES = "".join(
    [
        paragraph_style("top", 'fo:text-align="center"', 'fo:font-weight="bold"', ' style:master-page-name="First"'),
        paragraph_style("title", 'fo:text-align="center" fo:margin-top="2mm" fo:margin-bottom="2mm"', 'fo:font-weight="bold"'),
        paragraph_style("rule", 'fo:border-bottom="1.5pt solid #000000"', 'fo:font-weight="bold"'),
        paragraph_style("centre", 'fo:text-align="center"'),
        paragraph_style("text", 'fo:text-align="justify"'),
        paragraph_style("left", 'fo:text-align="left"'),
        paragraph_style("signed", 'fo:margin-left="80mm" fo:keep-with-next="always"'),
        paragraph_style("signer", 'fo:margin-left="80mm" fo:margin-top="22mm"'),
        paragraph_style("small", 'fo:text-align="left"', 'fo:font-size="8pt"'),
        paragraph_style("copy", 'fo:text-align="left"', 'fo:font-size="10pt"'),
        *(column_styles(name, widths) for name, widths in WIDTHS.items()),
    ]
)


def line(text, style="text"):
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'.replace("\n", "<text:line-break/>")


def table(name, rows):
    """Rows of cells, each cell finished XML."""
    columns = "".join(f'<table:table-column table:style-name="{name}.{at}"/>' for at in range(len(WIDTHS[name])))
    cells = lambda row: "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in row)
    body = "".join(f"<table:table-row>{cells(row)}</table:table-row>" for row in rows)
    return f'<table:table table:style-name="{name}">{columns}{body}</table:table>'


def listed(items):
    if all(not mark for mark, _ in items):
        return "".join(line(text) for _, text in items)
    return table("list", [(line(mark, "left"), line(text)) for mark, text in items])


def flat_odt(letter):
    labelled = [(label, listed(items)) for label, items in letter["items"]]
    person = letter["person"]
    rows = [(line(name, "left"), line(":", "left"), line(value, "left")) for name, value in person["rows"]]
    decided = [
        ("Menetapkan", line(letter["sets"])),
        ("KESATU", line(person["before"]) + table("rows", rows) + line(person["after"])),
        *((label, line(text)) for label, text in letter["dicta"]),
    ]
    labels = lambda pairs: table("labels", [(line(label, "left"), line(":", "left"), body) for label, body in pairs])
    heading, copies = letter["copies"]
    first, *others = letter["letterhead"]
    body = [
        line(first, "top"),
        *(line(other, "title") for other in others),
        line("", "rule"),
        *(line(title, "title") for title in letter["titles"]),
        labels(labelled),
        line(letter["decides"], "title"),
        labels(decided),
        *(line(text, "signed") for text in letter["signature"]),
        line(letter["signer"], "signer"),
        line(heading, "copy"),
        table("copies", [(line(f"{at}.", "copy"), line(name, "copy")) for at, name in enumerate(copies, 1)]),
    ]
    foot = escape(letter["foot"])
    return HEAD % (STYLES, foot, foot) + "".join(body) + TAIL
