extension InlineArray where Element == UInt8 {
  /// Lends the bytes to a call into the library.
  @inline(__always)
  func withPointer<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    withUnsafePointer(to: self) { pointer in
      body(UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self))
    }
  }

  /// Lends the bytes to a call into the library that writes them.
  @inline(__always)
  mutating func withMutablePointer<Result>(
    _ body: (UnsafeMutablePointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeMutablePointer(to: &self) { pointer in
      body(UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: UInt8.self))
    }
  }

  /// Copies the bytes of a span, if there are exactly as many as this array holds.
  @inline(__always)
  init?(exactly bytes: Span<UInt8>) {
    guard bytes.count == count else { return nil }
    self.init { index in bytes[index] }
  }

  /// Whether the bytes are the same. Not for secrets: it stops at the first difference.
  @inline(__always)
  func elementsEqual(_ other: Self) -> Bool {
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
