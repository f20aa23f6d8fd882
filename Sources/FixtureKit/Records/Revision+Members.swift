internal import ExactJSON

extension FixtureFormat.Revision {
  /// The record of a transaction as this revision writes it: without the members that later ones
  /// added, which are the judgement and what the family says about a label.
  func trimming(_ record: JSON, saying meaning: JSONObject) -> JSON {
    switch self {
    case .first: record.without(Self.judging.union(meaning.members.map(\.key)))
    case .second: record
    }
  }

  private static let judging: Set = ["good", "changes", "valid"]
}

extension JSON {
  /// The same value without members of these names, at any depth.
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
