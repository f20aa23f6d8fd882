internal import Bitcoin
public import Channels
public import ExactJSON

extension Tampering {
  /// Reads a change as a person writes it.
  public init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    let kind: Kind = try json.firstKey()
    self = try kind.form.read(&members)
    try members.finishWrittenByHand()
  }

  /// A change that makes a signature wrong in this way.
  init(_ fault: SignatureFault) {
    switch fault {
    case .highS: self = .highS
    case .wrongKey: self = .wrongKey
    case .missing: self = .noSignature
    case .damaged: self = .damagedSignature
    }
  }
}

// The members that only changes have.
extension Written {
  /// A sequence; the one that switches locks off has a name.
  static let sequence = WrittenMember(
    MemberNote(
      Tampering.Kind.sequence.rawValue,
      takes: "a number of 32 bits, or \"\(Tampering.Word.final)\"")
  ) { reader throws(MemberError) in try reader.sequence(Tampering.Kind.sequence.rawValue) }

  /// What a signature covers.
  static let hashType = WrittenMember(
    MemberNote(
      Tampering.Kind.hashType.rawValue,
      takes: "0 to 255, or \(SighashType.names.joined(separator: ", "))")
  ) { reader throws(MemberError) in try reader.hashType(Tampering.Kind.hashType.rawValue) }

  /// What is wrong with a signature.
  static let signatureFault = WrittenMember(
    MemberNote(
      Tampering.Kind.signature.rawValue,
      takes: "one of \(Tampering.SignatureFault.allCases.map(\.rawValue).joined(separator: ", "))")
  ) { reader throws(MemberError) in try reader.signatureFault(Tampering.Kind.signature.rawValue) }
}

extension MemberReader {
  fileprivate mutating func sequence(_ key: String) throws(MemberError) -> UInt32 {
    try read(key) { json throws(MemberError) in
      guard case .string(let text) = json else { return try json.asUInt32() }
      let word = Tampering.Word.final
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
  ) throws(MemberError) -> Tampering.SignatureFault {
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
