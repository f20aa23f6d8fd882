/// Why a descriptor's checksum is not right.
public enum DescriptorChecksumError: Error, Equatable, Sendable {
  /// The checksum is missing, and one is required.
  case missing
  /// There is a second `#` at this offset.
  case repeatedMark(offset: Int)
  /// A checksum has eight characters; this one has this many.
  case wrongLength(Int)
  /// The byte at this offset is not allowed in a descriptor.
  case unknownCharacter(offset: Int)
  /// The checksum does not match the descriptor.
  case mismatch(found: String, computed: String)
}

/// The eight characters after `#` that find typing errors in a descriptor (BIP-0380).
public enum DescriptorChecksum {
  static let count = 8

  /// Computes the checksum of a descriptor that is written without one.
  public static func compute(
    _ descriptor: some StringProtocol
  ) throws(DescriptorChecksumError) -> String {
    try compute(utf8: Array(descriptor.utf8)[...])
  }

  static func compute(utf8: ArraySlice<UInt8>) throws(DescriptorChecksumError) -> String {
    var state = DescriptorChecksumState()
    for (offset, character) in zip(utf8.indices, utf8) {
      guard let position = positions[Int(character)] else {
        throw .unknownCharacter(offset: offset)
      }
      state.absorb(position)
    }
    return String(decoding: state.digits.map(Bech32Alphabet.digit), as: UTF8.self)
  }

  /// Cuts off and checks the checksum, if there is one.
  static func strip(
    _ text: [UInt8], isRequired: Bool
  ) throws(DescriptorChecksumError) -> ArraySlice<UInt8> {
    let mark = UInt8(ascii: "#")
    let payload = text.prefix { $0 != mark }
    guard payload.count < text.count else {
      guard !isRequired else { throw .missing }
      _ = try compute(utf8: payload)
      return payload
    }
    let found = text[(payload.count + 1)...]
    if let second = found.firstIndex(of: mark) { throw .repeatedMark(offset: second) }
    guard found.count == count else { throw .wrongLength(found.count) }
    let computed = try compute(utf8: payload)
    guard found.elementsEqual(computed.utf8) else {
      throw .mismatch(found: String(decoding: found, as: UTF8.self), computed: computed)
    }
    return payload
  }

  /// Three groups of 32: most characters of descriptors are in the first.
  private static let alphabet = [UInt8](
    (#"0123456789()[],'/*abcdefgh@:$%{}"#
      + #"IJKLMNOPQRSTUVWXYZ&+-.;<=>?!^_|~"#
      + #"ijklmnopqrstuvwxyzABCDEFGH`#"\ "#).utf8)

  private static let positions: [UInt8?] = (0...255).map { (character: Int) -> UInt8? in
    alphabet.firstIndex { Int($0) == character }.map { UInt8($0) }
  }
}

/// The remainder of a polynomial over five-bit digits, updated character by character.
///
/// Each character gives a digit for its place in its group, and three of them together give one
/// more for their groups.
private struct DescriptorChecksumState {
  private static let generator: [UInt64] = [
    0xf5_dee5_1989, 0xa9_fdca_3312, 0x1b_ab10_e32d, 0x37_06b1_677a, 0x64_4d62_6ffd,
  ]

  private var remainder: UInt64 = 1
  private var groups: UInt8 = 0
  private var pending = 0

  mutating func absorb(_ position: UInt8) {
    shift(in: position & 31)
    groups = groups * 3 + position >> 5
    pending += 1
    guard pending == 3 else { return }
    shift(in: groups)
    (groups, pending) = (0, 0)
  }

  /// The eight digits of the checksum of the characters so far.
  var digits: [UInt8] {
    var last = self
    if pending > 0 { last.shift(in: groups) }
    for _ in 0..<DescriptorChecksum.count { last.shift(in: 0) }
    let value = last.remainder ^ 1
    return (0..<8).map { UInt8(value >> (5 * (7 - UInt64($0))) & 31) }
  }

  private mutating func shift(in digit: UInt8) {
    let top = remainder >> 35
    remainder = (remainder & 0x7_ffff_ffff) << 5 ^ UInt64(digit)
    for bit in Self.generator.indices where top >> UInt64(bit) & 1 == 1 {
      remainder ^= Self.generator[bit]
    }
  }
}
