internal import Bitcoin
public import ExactJSON
internal import Hashing

/// Closes a record with a checksum, so that a torn or changed one is noticed.
///
/// The checksum is the first 8 bytes of SHA-256 over the record without it, written without white
/// space. It finds accidents; who can write to the store can also write the checksum.
public enum RecordSeal {
  private static let key = "checksum"

  /// The record with its checksum as the last member.
  public static func closing(_ record: JSONObject) -> JSON {
    var record = record
    record[key] = .string(checksum(of: record))
    return .object(record)
  }

  /// The record without its checksum, which must fit.
  public static func opening(_ json: JSON) throws(RecordError) -> JSON {
    let found = try statedChecksum(of: json)
    var rest = json.object ?? JSONObject()
    rest[key] = nil
    let computed = checksum(of: rest)
    guard found == computed else {
      throw .damaged(checksum: found.excerpt, computed: computed)
    }
    return .object(rest)
  }

  private static func statedChecksum(of json: JSON) throws(RecordError) -> String {
    do throws(MemberError) {
      var members = try MemberReader(json)
      return try members.read(key) { json throws(MemberError) in try json.asText() }
    } catch {
      throw .member(error)
    }
  }

  private static func checksum(of record: JSONObject) -> String {
    Hex.encode(SHA256.hash(JSON.object(record).bytes()).array.prefix(8))
  }
}
