internal import Bitcoin
internal import Channels
internal import ExactJSON

// The members that only changes have.
extension Written {
  /// A sequence; the one that switches locks off has a name.
  static let sequence = WrittenMember(
    MemberNote(
      ChangeKey.sequence, takes: "a number of 32 bits, or \"\(ChangeKey.final)\"")
  ) { reader throws(MemberError) in try reader.sequence(ChangeKey.sequence) }

  /// What a signature covers.
  static let hashType = WrittenMember(
    MemberNote(
      ChangeKey.hashType, takes: "0 to 255, or \(SighashType.names.joined(separator: ", "))")
  ) { reader throws(MemberError) in try reader.hashType(ChangeKey.hashType) }

  /// What is wrong with a signature.
  static let signatureFault = WrittenMember(
    MemberNote(
      ChangeKey.signature,
      takes: "one of \(SignatureChange.Fault.allCases.map(\.rawValue).joined(separator: ", "))")
  ) { reader throws(MemberError) in try reader.signatureFault(ChangeKey.signature) }
}

extension MemberReader {
  fileprivate mutating func sequence(_ key: String) throws(MemberError) -> UInt32 {
    try read(key) { json throws(MemberError) in
      guard case .string(let text) = json else { return try json.asUInt32() }
      let word = ChangeKey.final
      guard text == word else { throw MemberError("", .unknownName(text.excerpt, known: [word])) }
      return InputSequence.final.rawValue
    }
  }

  fileprivate mutating func hashType(_ key: String) throws(MemberError) -> UInt8 {
    try read(key) { json throws(MemberError) in
      guard case .string(let text) = json else { return UInt8(try json.asInteger(in: 0...255)) }
      guard let byte = SighashType.named.first(where: { SighashType.name(of: $0) == text }) else {
        throw MemberError("", .unknownName(text.excerpt, known: SighashType.names))
      }
      return byte
    }
  }

  fileprivate mutating func signatureFault(
    _ key: String
  ) throws(MemberError) -> SignatureChange.Fault {
    try read(key) { json throws(MemberError) in try json.asName() }
  }
}

extension SighashType {
  /// The bytes that have a name, in their order.
  fileprivate static var named: [UInt8] {
    (UInt8.min...UInt8.max).filter { name(of: $0) != nil }
  }

  /// Their names.
  fileprivate static var names: [String] { named.compactMap(name(of:)) }
}
