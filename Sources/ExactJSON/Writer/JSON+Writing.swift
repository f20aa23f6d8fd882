extension JSON {
  /// The value as text, without a line break at the end.
  public func bytes(_ layout: JSONLayout = .compact) -> [UInt8] {
    var writer = JSONWriter(appendingTo: [], layout: layout)
    writer.write(self)
    return writer.bytes
  }

  /// The value as text, without a line break at the end.
  public func text(_ layout: JSONLayout = .compact) -> String {
    String(decoding: bytes(layout), as: UTF8.self)
  }
}

extension JSON: CustomStringConvertible {
  public var description: String { text() }
}
