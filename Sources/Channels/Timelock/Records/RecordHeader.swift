internal import Bitcoin
internal import ExactJSON

/// What every record starts with: version, whose it is, its number, and where the party stood.
struct RecordHeader {
  let number: Timelock.RecordNumber
  let state: RecordState

  func json(of side: Role) -> JSONObject {
    [
      RecordKey.version: .number(RecordKey.formatVersion),
      RecordKey.side: .string(side.rawValue),
      RecordKey.number: .number(number),
      RecordKey.state: .string(state.rawValue),
    ]
  }

  init(number: Timelock.RecordNumber, state: RecordState) {
    self.number = number
    self.state = state
  }

  /// Reads a header; another side's record is refused.
  init(_ members: inout MemberReader, of side: Role) throws(MemberError) {
    try members.read(RecordKey.version) { json throws(MemberError) in
      try json.asVersion(RecordKey.formatVersion)
    }
    try members.read(RecordKey.side) { json throws(MemberError) in
      guard try json.asName(of: Role.self) == side else {
        throw MemberError("", .unknownName(side.other.rawValue, known: [side.rawValue]))
      }
    }
    number = try members.read(RecordKey.number) { json throws(MemberError) in
      try json.asUInt32()
    }
    state = try members.read(RecordKey.state) { json throws(MemberError) in try json.asName() }
  }

  /// A state that only the other side has.
  func misplaced(among known: [RecordState]) -> MemberError {
    MemberError(
      RecordKey.state, .unknownName(state.rawValue, known: known.map(\.rawValue)))
  }

  /// Reads the bytes of a record as far as its members.
  static func parse(_ bytes: [UInt8]) throws(Timelock.RecordError) -> JSON {
    guard bytes.count <= RecordKey.maximumSize else {
      throw .tooLong(count: bytes.count, limit: RecordKey.maximumSize)
    }
    do { return try JSON(parsing: bytes) } catch { throw .notJSON(error) }
  }
}
