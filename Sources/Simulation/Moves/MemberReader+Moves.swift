public import Bitcoin
public import Channels
public import ExactJSON

// What the members of a move can say.
extension MemberReader {
  /// Reads the role that a member names.
  public mutating func role<Role: ChannelRole>(_ key: String) throws(MemberError) -> Role {
    try read(key) { json throws(MemberError) in try json.asName() }
  }

  /// Reads an amount as people write it.
  public mutating func amount(_ key: String) throws(MemberError) -> Amount {
    try read(key) { json throws(MemberError) in try json.asWrittenAmount() }
  }

  /// Reads a number of 32 bits.
  public mutating func number(_ key: String) throws(MemberError) -> UInt32 {
    try read(key) { json throws(MemberError) in try json.asUInt32() }
  }

  /// Reads a count.
  public mutating func count(_ key: String) throws(MemberError) -> Int {
    try read(key) { json throws(MemberError) in try json.asCount() }
  }

  /// Reads a count, if there is one.
  public mutating func optionalCount(_ key: String) throws(MemberError) -> Int? {
    try read(key, or: nil) { json throws(MemberError) in try json.asCount() }
  }

  /// A place in the queue of messages; who says nothing means the one that waits longest.
  public mutating func place() throws(MemberError) -> Int {
    try optionalCount(MoveKey.message) ?? 0
  }

  /// A detail that is not so unless it is said.
  public mutating func truth(_ key: String) throws(MemberError) -> Bool {
    try read(key, or: false) { json throws(MemberError) in
      guard let bool = json.bool else { throw json.wrongKind(.bool) }
      return bool
    }
  }

  /// A member that can say only one thing, and what it means.
  public mutating func word<Value>(
    _ key: String, _ word: String, _ meaning: Value
  ) throws(MemberError) -> Value {
    try read(key) { json throws(MemberError) in
      let text = try json.asText()
      guard text == word else { throw MemberError("", .unknownName(text.excerpt, known: [word])) }
    }
    return meaning
  }

  /// Reads the name of a transaction.
  public mutating func name<Name: TransactionNaming>(_ key: String) throws(MemberError) -> Name {
    try read(key) { json throws(MemberError) in
      let text = try json.asText()
      guard let name = Name(text) else {
        throw MemberError("", .unknownName(text.excerpt, known: Name.forms))
      }
      return name
    }
  }

  /// What a miner puts into its blocks: `with` just these, `without` these, or what pays best.
  public mutating func minerChoice<Name: TransactionNaming>() throws(MemberError)
    -> MinerChoice<TransactionLabel<Name>>
  {
    let with: [TransactionLabel<Name>]? = try labels(MoveKey.with)
    let without: [TransactionLabel<Name>]? = try labels(MoveKey.without)
    switch (with, without) {
    case (nil, nil): return .mempool
    case (let labels?, nil): return .only(labels)
    case (nil, let labels?): return .without(labels)
    case (_?, _?): throw MemberError(MoveKey.without, .surplus)
    }
  }

  private mutating func labels<Name: TransactionNaming>(
    _ key: String
  ) throws(MemberError) -> [TransactionLabel<Name>]? {
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
  public func elements<Value>(
    _ decode: (JSON) throws(MemberError) -> Value
  ) throws(MemberError) -> [Value] {
    var values: [Value] = []
    for (index, element) in try asArray().enumerated() {
      do { values.append(try decode(element)) } catch { throw error.inside("[\(index)]") }
    }
    return values
  }

  fileprivate func asLabel<Name: TransactionNaming>() throws(MemberError)
    -> TransactionLabel<Name>
  {
    let text = try asText()
    guard let label = TransactionLabel<Name>(text) else {
      throw MemberError("", .unknownName(text.excerpt, known: TransactionLabel<Name>.forms))
    }
    return label
  }
}
