public import Diagnostics
public import Drawing

extension Logo {
  /// The logo as large as it can be within a box, or `nil` before its file has been read.
  public func drawing(within box: Size) -> Scene? {
    switch art {
    case nil: return nil
    case .picture(let picture)?:
      let size = picture.pixels.scaled(into: box)
      return Scene(size: size, items: [.image(picture, in: Rect(origin: .zero, size: size))])
    case .outlines(let outlines, let natural)?:
      let size = natural.scaled(into: box)
      let scale = size.width / natural.width
      let items: [Scene.Item] = outlines.map { outline in
        var stroke = outline.stroke
        stroke?.width *= scale
        return .path(outline.path.mapped { Point(x: $0.x * scale, y: $0.y * scale) }, fill: outline.fill, stroke: stroke)
      }
      return Scene(size: size, items: items)
    }
  }
}

extension Style {
  /// The style with the picture of its logo, from the bytes of the file that `logo` names.
  ///
  /// A picture has at most 1 MiB and 4096 pixels a side. Of an SVG file, outlines in plain colours are read; text, gradients,
  /// transparency and anything outside the file are refused.
  ///
  /// - Throws: `InvalidInput` with what is wrong with the file.
  public func withLogo(_ bytes: [UInt8]) throws(InvalidInput) -> Style {
    guard let logo else { return self }
    guard bytes.count <= 1 << 20 else {
      throw logo.refusal("a logo has at most 1024 KiB, this one has \(bytes.count / 1024)")
    }
    var style = self
    style.logo?.art = try logo.path.lowercased().hasSuffix(".svg") ? SVGReader.read(bytes, of: logo) : logo.picture(bytes)
    style.source += bytes
    return style
  }
}

extension Logo {
  /// An error at a line of the logo's file.
  func refusal(_ message: String, line: Int = 1, column: Int = 1) -> InvalidInput {
    InvalidInput(diagnostics: [Diagnostic(.error, at: SourceLocation(file: path, line: line, column: column), message)])
  }

  /// Reads the head of a PNG file (ISO/IEC 15948, 5.2 and 11.2.2): signature, then the chunk IHDR with width and height.
  fileprivate func picture(_ bytes: [UInt8]) throws(InvalidInput) -> Art {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 45, bytes.starts(with: signature), bytes[12..<16].elementsEqual(Array("IHDR".utf8)) else {
      throw refusal("this is not a PNG file")
    }
    func number(at index: Int) -> Int { bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(at: 16), number(at: 20))
    guard (1...4096).contains(width), (1...4096).contains(height) else {
      throw refusal("a logo has 1 to 4096 pixels a side, this one has \(width) × \(height)")
    }
    guard bytes.suffix(8).prefix(4).elementsEqual(Array("IEND".utf8)) else { throw refusal("the PNG file is cut off") }
    return .picture(Picture(data: bytes, format: .png, pixels: Size(width: Double(width), height: Double(height))))
  }
}

extension Size {
  /// As large as fits the box, in the same proportions.
  fileprivate func scaled(into box: Size) -> Size {
    let scale = min(box.width / width, box.height / height)
    return Size(width: width * scale, height: height * scale)
  }
}

extension Path {
  /// The path with every point moved.
  func mapped(_ move: (Point) -> Point) -> Path {
    Path(
      elements.map { element in
        switch element {
        case .move(let point): .move(move(point))
        case .line(let point): .line(move(point))
        case .curve(let first, let second, let end): .curve(move(first), move(second), to: move(end))
        case .close: .close
        }
      })
  }
}
