extension Array<UInt8> {
  /// Copies bytes that are held inline.
  package init<let count: Int>(_ bytes: InlineArray<count, UInt8>) {
    self = bytes.indices.map { bytes[$0] }
  }
}
