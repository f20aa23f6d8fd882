internal import Bitcoin
public import ExactJSON

/// What every record starts with: version, whose it is, its number, and where the participant
/// stood.
public struct RecordHeader<Role: ChannelRole, State: RawRepresentable<String> & CaseIterable> {
  /// Counts the records.
  public let number: RecordNumber
  /// Where the participant stood.
  public let state: State

  /// Starts a record.
  public init(number: RecordNumber, state: State) {
    self.number = number
    self.state = state
  }

  /// The members that it becomes.
  public func json(of role: Role) -> JSONObject {
    [
      RecordFormat.version: .number(RecordFormat.current),
      RecordFormat.side: .string(role.rawValue),
      RecordFormat.number: .number(number),
      RecordFormat.state: .string(state.rawValue),
    ]
  }

  /// Reads a header; another role's record is refused.
  public init(_ members: inout MemberReader, of role: Role) throws(MemberError) {
    try members.read(RecordFormat.version) { json throws(MemberError) in
      try json.asVersion(RecordFormat.current)
    }
    try members.read(RecordFormat.side) { json throws(MemberError) in
      let found = try json.asName(of: Role.self)
      guard found == role else {
        throw MemberError("", .unknownName(found.rawValue, known: [role.rawValue]))
      }
    }
    number = try members.read(RecordFormat.number) { json throws(MemberError) in
      try json.asUInt32()
    }
    state = try members.read(RecordFormat.state) { json throws(MemberError) in try json.asName() }
  }

  /// A state that only another role has.
  public func misplaced(among known: [State]) -> MemberError {
    MemberError(
      RecordFormat.state, .unknownName(state.rawValue, known: known.map(\.rawValue)))
  }
}

/// What all records have in common, whatever the family.
public enum RecordFormat {
  static let current: Int64 = 1
  /// More bytes than any record has: four transactions and the terms.
  static let maximumSize = 1 << 20

  static let version = "paychan-record"
  static let side = "side"
  static let number = "number"
  static let state = "state"

  /// Whose record it says that it is; `nil` where it does not say so.
  public static func role<Role: ChannelRole>(of json: JSON, _: Role.Type = Role.self) -> Role? {
    guard case .string(let name)? = json.object?[side] else { return nil }
    return Role(rawValue: name)
  }

  /// Reads the bytes of a record as far as its members.
  public static func parse(_ bytes: [UInt8]) throws(RecordError) -> JSON {
    guard bytes.count <= maximumSize else {
      throw .tooLong(count: bytes.count, limit: maximumSize)
    }
    do { return try JSON(parsing: bytes) } catch { throw .notJSON(error) }
  }
}
