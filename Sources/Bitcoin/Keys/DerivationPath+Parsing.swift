/// Why a text is not a derivation path; offsets count from the first byte of the text.
public enum DerivationPathError: Error, Equatable, Sendable {
  /// There is nothing where an index should start.
  case indexMissing(offset: Int)
  /// The text here is not a number, with or without `h` or `'` after it.
  case notAnIndex(offset: Int)
  /// The number that starts here is 2³¹ or above.
  case indexTooLarge(offset: Int)
}

extension DerivationPath {
  /// Reads a path such as `m/44h/0'/7`, of which `m` alone is the empty one.
  public init(_ text: some StringProtocol) throws(DerivationPathError) {
    let bytes = Array(text.utf8)
    guard !bytes.elementsEqual("m".utf8) else {
      self.init()
      return
    }
    let start = bytes.starts(with: "m/".utf8) ? 2 : 0
    self.init(try Self.parse(bytes[start...]).indices)
  }

  /// Reads indices between slashes; also gives how the last hardened one is marked.
  static func parse(
    _ text: ArraySlice<UInt8>
  ) throws(DerivationPathError) -> (indices: [ChildIndex], mark: HardenedMark?) {
    var indices: [ChildIndex] = []
    var mark: HardenedMark?
    for element in text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let (index, indexMark) = try parseIndex(element)
      indices.append(index)
      mark = indexMark ?? mark
    }
    return (indices, mark)
  }

  private static func parseIndex(
    _ text: ArraySlice<UInt8>
  ) throws(DerivationPathError) -> (ChildIndex, HardenedMark?) {
    guard let last = text.last else { throw .indexMissing(offset: text.startIndex) }
    let mark = HardenedMark(rawValue: Character(Unicode.Scalar(last)))
    let digits = mark == nil ? text : text.dropLast()
    guard let number = DecimalNumber.parse(digits) else {
      throw .notAnIndex(offset: text.startIndex)
    }
    let index = UInt32(exactly: number).flatMap {
      mark == nil ? ChildIndex.normal($0) : ChildIndex.hardened($0)
    }
    guard let index else { throw .indexTooLarge(offset: text.startIndex) }
    return (index, mark)
  }
}

/// Numbers without a sign.
enum DecimalNumber {
  /// Reads decimal digits, leading zeros allowed; a number that is too large gives `UInt64.max`.
  static func parse(_ digits: ArraySlice<UInt8>) -> UInt64? {
    guard !digits.isEmpty else { return nil }
    var number: UInt64 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflows) = tens.addingReportingOverflow(UInt64(digit - UInt8(ascii: "0")))
      number = isTooLarge || overflows ? .max : sum
    }
    return number
  }
}
