internal import Bitcoin
package import Channels
package import ExactJSON

// What the members of a move can say.
extension MemberReader {
  mutating func role(_ key: String) throws(MemberError) -> PaymentRole {
    try read(key) { json throws(MemberError) in try json.asName() }
  }

  mutating func amount(_ key: String) throws(MemberError) -> Amount {
    try read(key) { json throws(MemberError) in try json.asWrittenAmount() }
  }

  mutating func number(_ key: String) throws(MemberError) -> UInt32 {
    try read(key) { json throws(MemberError) in try json.asUInt32() }
  }

  mutating func count(_ key: String) throws(MemberError) -> Int {
    try read(key) { json throws(MemberError) in try json.asCount() }
  }

  mutating func optionalCount(_ key: String) throws(MemberError) -> Int? {
    try read(key, or: nil) { json throws(MemberError) in try json.asCount() }
  }

  /// A place in the queue of messages; who says nothing means the one that waits longest.
  mutating func place() throws(MemberError) -> Int {
    try optionalCount(Move.Key.message) ?? 0
  }

  /// A detail that is not so unless it is said.
  mutating func truth(_ key: String) throws(MemberError) -> Bool {
    try read(key, or: false) { json throws(MemberError) in
      guard let bool = json.bool else { throw json.wrongKind(.bool) }
      return bool
    }
  }

  /// A member that can say only one thing, and what it means.
  mutating func word<Value>(
    _ key: String, _ word: String, _ meaning: Value
  ) throws(MemberError) -> Value {
    try read(key) { json throws(MemberError) in
      let text = try json.asText()
      guard text == word else { throw MemberError("", .unknownName(text.excerpt, known: [word])) }
    }
    return meaning
  }

  mutating func transactionName(_ key: String) throws(MemberError) -> Timelock.TransactionName {
    try read(key) { json throws(MemberError) in
      let text = try json.asText()
      guard let name = Timelock.TransactionName(text) else {
        throw MemberError("", .unknownName(text.excerpt, known: Timelock.TransactionName.forms))
      }
      return name
    }
  }

  mutating func change() throws(MemberError) -> Tampering {
    try read(Move.Key.change) { json throws(MemberError) in try Tampering(json: json) }
  }

  mutating func optionalChange() throws(MemberError) -> Tampering? {
    try read(Move.Key.change, or: nil) { json throws(MemberError) in try Tampering(json: json) }
  }

  /// What a miner puts into its blocks: `with` just these, `without` these, or what pays best.
  mutating func minerChoice() throws(MemberError) -> MinerChoice {
    let with = try labels(Move.Key.with)
    let without = try labels(Move.Key.without)
    switch (with, without) {
    case (nil, nil): return .mempool
    case (let labels?, nil): return .only(labels)
    case (nil, let labels?): return .without(labels)
    case (_?, _?): throw MemberError(Move.Key.without, .surplus)
    }
  }

  private mutating func labels(_ key: String) throws(MemberError) -> [TransactionLabel]? {
    try read(key, or: nil) { json throws(MemberError) in
      try json.elements { element throws(MemberError) in try element.asLabel() }
    }
  }
}

extension JSON {
  /// How often, how many, or which one: no more than fits everywhere.
  func asCount() throws(MemberError) -> Int {
    Int(try asInteger(in: 0...Int64(Int32.max)))
  }

  /// The elements of an array, each read in the same way; errors name the element.
  package func elements<Value>(
    _ decode: (JSON) throws(MemberError) -> Value
  ) throws(MemberError) -> [Value] {
    var values: [Value] = []
    for (index, element) in try asArray().enumerated() {
      do { values.append(try decode(element)) } catch { throw error.inside("[\(index)]") }
    }
    return values
  }

  fileprivate func asLabel() throws(MemberError) -> TransactionLabel {
    let text = try asText()
    guard let label = TransactionLabel(text) else {
      throw MemberError("", .unknownName(text.excerpt, known: TransactionLabel.forms))
    }
    return label
  }

  /// The key that names what an object is about.
  func firstKey<Name>() throws(MemberError) -> Name
  where Name: RawRepresentable<String> & CaseIterable {
    guard let object else { throw wrongKind(.object) }
    let key = object.members.first?.key ?? ""
    guard let name = Name(rawValue: key) else {
      throw MemberError(
        "", .unknownName(key.excerpt, known: Name.allCases.map(\.rawValue)))
    }
    return name
  }
}
