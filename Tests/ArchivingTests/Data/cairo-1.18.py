"""Paints cairo-1.18.pdf, in the form that Cairo has written since 1.18: python3 cairo-1.18.py (Debian 13, python3-cairo)."""
import cairo

size = (595.28, 841.89)
surface = cairo.PDFSurface("cairo-1.18.pdf", *size)
surface.set_metadata(cairo.PDFMetadata.TITLE, "Title")
surface.set_metadata(cairo.PDFMetadata.CREATE_DATE, "2024-03-01T10:00:00+08:00")
context = cairo.Context(surface)
context.select_font_face("Inter")


def tagged(tag, text, y, attributes=""):
    context.tag_begin(tag, attributes)
    context.move_to(50, y)
    context.show_text(text)
    context.tag_end(tag)


for page in (1, 2):
    surface.set_size(*size)
    if page == 1:
        context.tag_begin("Document", "")
    context.tag_begin(cairo.TAG_DEST, f"name='page-{page}' x=0 y=0")
    context.tag_end(cairo.TAG_DEST)
    # A rule that belongs to no element.
    context.rectangle(50, 30, 495, 0.5)
    context.fill()
    context.set_font_size(14)
    tagged("H1", f"Heading {page}", 60)
    context.set_font_size(10)
    tagged("P", "A paragraph", 80)
    if page == 1:
        tagged(cairo.TAG_LINK, "See page 2", 100, "rect=[50 90 80 12] dest='page-2'")
    else:
        context.tag_end("Document")
    surface.show_page()
surface.add_outline(0, "Heading 1", "dest='page-1'", cairo.PDFOutlineFlags.OPEN)
surface.finish()
