extension JSON {
  /// How deep arrays and objects may nest, so that no input can exhaust the stack.
  public static let maximumDepth = 64

  /// Parses exactly one value, as RFC 8259 writes it and no looser.
  ///
  /// Memory stays in proportion to the input: no length in it sizes an allocation.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var parser = JSONParser(bytes: bytes)
    self = try parser.document()
  }

  /// Parses exactly one value.
  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }
}
