internal import Bitcoin
internal import Channels
internal import ExactJSON
internal import Filecoin
internal import Simulation

// The members that only moves of this family have.
extension Written {
  /// An amount of tokens.
  static func tokens(_ key: String, _ about: String = "") -> WrittenMember<TokenAmount> {
    WrittenMember(MemberNote(key, takes: "an amount of FIL", about: about)) {
      reader throws(MemberError) in
      try reader.read(key) { json throws(MemberError) in try json.asWrittenTokens() }
    }
  }

  /// An amount of tokens that may be left out.
  static func optionalTokens(_ key: String, _ about: String) -> WrittenMember<TokenAmount> {
    WrittenMember(
      MemberNote(key, takes: "an amount of FIL", about: about, usual: "\"0 FIL\"")
    ) { reader throws(MemberError) in
      try reader.read(key, or: .zero) { json throws(MemberError) in try json.asWrittenTokens() }
    }
  }

  /// A lane or a nonce.
  static func number64(_ key: String) -> WrittenMember<UInt64> {
    WrittenMember(MemberNote(key, takes: "a number of 64 bits")) {
      reader throws(MemberError) in
      try reader.read(key) { json throws(MemberError) in try json.asUInt64() }
    }
  }

  /// A lane that may be left out.
  static let lane = WrittenMember(
    MemberNote(Voucher.MoveWord.lane, takes: "a number of 64 bits", usual: "0")
  ) { reader throws(MemberError) in
    try reader.read(Voucher.MoveWord.lane, or: UInt64(0)) { json throws(MemberError) in
      try json.asUInt64()
    }
  }

  /// An epoch.
  static func epoch(_ key: String) -> WrittenMember<Epoch> {
    WrittenMember(MemberNote(key, takes: "a count of epochs")) { reader throws(MemberError) in
      try reader.read(key) { json throws(MemberError) in try json.asEpoch() }
    }
  }

  /// Bytes that may be left out.
  static func optionalBytes(_ key: String, _ about: String) -> WrittenMember<[UInt8]> {
    WrittenMember(MemberNote(key, takes: "hexadecimal", about: about, usual: "none")) {
      reader throws(MemberError) in
      try reader.read(key, or: []) { json throws(MemberError) in try json.asBytes() }
    }
  }

  /// Bytes.
  static func bytes(_ key: String) -> WrittenMember<[UInt8]> {
    WrittenMember(MemberNote(key, takes: "hexadecimal")) { reader throws(MemberError) in
      try reader.read(key) { json throws(MemberError) in try json.asBytes() }
    }
  }

  /// The channel that is meant, where it is not the last one.
  static let channel = WrittenMember(
    MemberNote(
      Voucher.MoveWord.channel, takes: "an address",
      about: "Which channel; else the one that was entered last.", usual: "none")
  ) { reader throws(MemberError) -> Filecoin.Address? in
    try reader.read(Voucher.MoveWord.channel, or: nil) { json throws(MemberError) in
      try json.asAddress()
    }
  }

  /// An address.
  static func address(_ key: String) -> WrittenMember<Filecoin.Address> {
    WrittenMember(MemberNote(key, takes: "an address")) { reader throws(MemberError) in
      try reader.read(key) { json throws(MemberError) in try json.asAddress() }
    }
  }

  /// A voucher in the form in which people hand it on.
  static let voucher = WrittenMember(
    MemberNote(Voucher.MoveWord.voucher, takes: "a voucher")
  ) { reader throws(MemberError) in
    try reader.read(Voucher.MoveWord.voucher) { json throws(MemberError) in
      try json.asVoucher()
    }
  }

  /// Where requested funds may come from.
  static let source = WrittenMember(
    MemberNote(
      Voucher.MoveWord.source, takes: "one of off-chain, reserving, adding",
      about: "Where the money may come from, and who may use it then.", usual: "\"adding\"")
  ) { reader throws(MemberError) in
    try reader.read(Voucher.MoveWord.source, or: Voucher.FundsSource.adding) {
      json throws(MemberError) in try json.asName()
    }
  }

  /// What a voucher should say beside its amount.
  static let wish = WrittenMember(
    MemberNote(Voucher.MoveWord.lane, takes: "a number of 64 bits", usual: "0"),
    MemberNote(
      Voucher.MoveWord.timeLockMin, takes: "a count of epochs",
      about: "The first epoch that takes it.", usual: "0"),
    MemberNote(
      Voucher.MoveWord.timeLockMax, takes: "a count of epochs",
      about: "The last epoch that takes it; 0 is none.", usual: "0"),
    MemberNote(
      Voucher.MoveWord.secretHash, takes: "hexadecimal",
      about: "The hash of the secret that it asks for.", usual: "none"),
    MemberNote(
      Voucher.MoveWord.minSettleHeight, takes: "a count of epochs",
      about: "The epoch before which the channel cannot end.", usual: "0"),
    MemberNote(
      Voucher.MoveWord.merges, takes: "a list of objects with 'lane' and 'nonce'",
      about: "The lanes whose payments its amount includes.", usual: "none")
  ) { reader throws(MemberError) in try Voucher.VoucherWish(conditions: &reader) }
}

extension Voucher.VoucherWish {
  /// Reads all but the amount.
  fileprivate init(conditions reader: inout MemberReader) throws(MemberError) {
    typealias Word = Voucher.MoveWord
    self.init(amount: .zero)
    lane = try Written.lane.read(&reader)
    let epoch = { (json: JSON) throws(MemberError) in try json.asEpoch() }
    timeLockMin = try reader.read(Word.timeLockMin, or: .zero, epoch)
    timeLockMax = try reader.read(Word.timeLockMax, or: .zero, epoch)
    secretHash = try reader.read(Word.secretHash, or: []) { json throws(MemberError) in
      try json.asBytes()
    }
    minSettleHeight = try reader.read(Word.minSettleHeight, or: .zero, epoch)
    merges = try reader.read(Word.merges, or: []) { json throws(MemberError) in
      try json.elements { element throws(MemberError) in try LaneMerge(json: element) }
    }
  }

  /// The same wish for an amount.
  func with(amount: TokenAmount) -> Self {
    var wish = self
    wish.amount = amount
    return wish
  }
}

extension LaneMerge {
  fileprivate init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    self.init(lane: try members.number64("lane"), nonce: try members.number64("nonce"))
    try members.finishWrittenByHand()
  }
}
