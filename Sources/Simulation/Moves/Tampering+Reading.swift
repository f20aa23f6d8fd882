internal import Bitcoin
public import Channels
public import ExactJSON

extension Tampering {
  /// Reads a change as a person writes it.
  public init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    try self.init(try json.firstKey(), &members)
    try members.finishWrittenByHand()
  }

  private init(_ kind: Kind, _ members: inout MemberReader) throws(MemberError) {
    let name = kind.rawValue
    switch kind {
    case .channel: self = try members.word(name, Word.another, .channel)
    case .state: self = .state(try members.number(name))
    case .toPayee: self = .toPayee(try members.amount(name))
    case .version: self = .version(try members.number(name))
    case .lockTime: self = .lockTime(try members.number(name))
    case .sequence: self = .sequence(try members.sequence(name))
    case .outPointIndex: self = .outPointIndex(try members.number(name))
    case .outPointTxid: self = try members.word(name, Word.another, .outPointTxid)
    case .extraInput: self = try members.word(name, Word.another, .extraInput)
    case .extraOutput: self = .extraOutput(try members.amount(name))
    case .outputValue:
      self = .outputValue(try members.count(Key.output), try members.amount(name))
    case .moveValue:
      self = .moveValue(
        from: try members.count(Key.from), to: try members.count(Key.to),
        try members.amount(name))
    case .outputScript: self = .outputScript(try members.count(name))
    case .swapOutputs: self = try members.word(name, Word.both, .swapOutputs)
    case .dropOutput: self = .dropOutput(try members.count(name))
    case .everythingTo:
      self = try members.word(
        name, Role.payer.rawValue, .everythingToPayer(fee: try members.amount(Key.fee)))
    case .spentValue: self = .spentValue(try members.amount(name))
    case .hashType: self = .hashType(try members.hashType(name))
    case .signature: self.init(try members.signatureFault(name))
    }
  }

  private init(_ fault: SignatureFault) {
    switch fault {
    case .highS: self = .highS
    case .wrongKey: self = .wrongKey
    case .missing: self = .noSignature
    case .damaged: self = .damagedSignature
    }
  }
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
      guard let byte = Self.namedTypes.first(where: { SighashType.name(of: $0) == text }) else {
        let known = Self.namedTypes.compactMap(SighashType.name(of:))
        throw MemberError("", .unknownName(text.excerpt, known: known))
      }
      return byte
    }
  }

  fileprivate mutating func signatureFault(
    _ key: String
  ) throws(MemberError) -> Tampering.SignatureFault {
    try read(key) { json throws(MemberError) in try json.asName() }
  }

  private static var namedTypes: [UInt8] {
    (UInt8.min...UInt8.max).filter { SighashType.name(of: $0) != nil }
  }
}
