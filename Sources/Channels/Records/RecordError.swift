public import ExactJSON

/// Why bytes are no record that a party could go on from.
public enum RecordError: Error, Equatable, Sendable {
  /// There are more bytes than any record has.
  case tooLong(count: Int, limit: Int)
  /// The bytes are no JSON, as when the end of a record was never written.
  case notJSON(JSONError)
  /// The record is not what was written: its checksum, in hexadecimal, is another.
  case damaged(checksum: String, computed: String)
  /// A member is missing, surplus, or does not say what it should.
  case member(MemberError)
}
