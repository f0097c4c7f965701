internal import Drawing
import Languages

/// The XMP packet (ISO 16684-1): who made the document, when, and which standards it claims to follow.
struct ExtensibleMetadata {
  let metadata: Document.Metadata
  let created: Timestamp
  let tool: String
  let producer: String

  /// The packet in UTF-8.
  var packet: [UInt8] {
    var packet = Array(Self.head.utf8)
    packet += "<dc:format>application/pdf</dc:format>".utf8
    write("dc:title", alternative: metadata.title, to: &packet)
    write("dc:creator", list: [metadata.author], of: "Seq", to: &packet)
    write("dc:description", alternative: metadata.subject, to: &packet)
    write("dc:subject", list: metadata.keywords, of: "Bag", to: &packet)
    write("dc:language", list: [metadata.language.rawValue], of: "Bag", to: &packet)
    write("pdf:Keywords", metadata.keywords.joined(separator: ", "), to: &packet)
    write("pdf:Producer", producer, to: &packet)
    write("xmp:CreatorTool", tool, to: &packet)
    for property in ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"] { write(property, created.extensible, to: &packet) }
    packet += Self.claims.utf8
    return packet
  }

  private func write(_ property: String, _ value: String, to packet: inout [UInt8]) {
    guard !value.isEmpty else { return }
    packet += "<\(property)>\(value.markup)</\(property)>".utf8
  }

  private func write(_ property: String, alternative value: String, to packet: inout [UInt8]) {
    guard !value.isEmpty else { return }
    let text = value.markup
    packet += "<\(property)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(text)</rdf:li>".utf8
    packet += "<rdf:li xml:lang=\"\(metadata.language.rawValue)\">\(text)</rdf:li></rdf:Alt></\(property)>".utf8
  }

  private func write(_ property: String, list values: [String], of container: String, to packet: inout [UInt8]) {
    let values = values.filter { !$0.isEmpty }
    guard !values.isEmpty else { return }
    packet += "<\(property)><rdf:\(container)>".utf8
    for value in values { packet += "<rdf:li>\(value.markup)</rdf:li>".utf8 }
    packet += "</rdf:\(container)></\(property)>".utf8
  }

  private static let head = """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">

    """

  /// The claims, and the description of the one property that PDF/A does not know (ISO 19005-3, 6.6.2.3).
  private static let claims = """
    <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>\
    </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>
    """
}
