internal import ExactJSON

extension FixtureFormat.Revision {
  /// The record of a transaction as this revision writes it: without what later ones added.
  func trimming(_ record: JSON) -> JSON {
    switch self {
    case .first: record.without(["good", "division", "changes", "valid"])
    case .second: record
    }
  }
}

extension JSON {
  /// The same without members of these names, however deep they stand.
  fileprivate func without(_ keys: Set<String>) -> JSON {
    switch self {
    case .object(let object):
      var rest = JSONObject()
      for member in object.members where !keys.contains(member.key) {
        rest[member.key] = member.value.without(keys)
      }
      return .object(rest)
    case .array(let elements): return .array(elements.map { $0.without(keys) })
    case .null, .bool, .number, .string: return self
    }
  }
}
