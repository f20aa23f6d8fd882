internal import ExactJSON

/// Why something was refused, for a program and for a person.
struct Explanation: Equatable {
  /// Which rule it was; the name stays the same from version to version.
  let rule: String
  /// The numbers that were compared.
  var numbers: JSONObject = [:]
  /// The first height at which it could stand, where waiting helps.
  var firstHeight: UInt32?
  /// One plain sentence.
  let sentence: String

  var json: JSON {
    var json: JSONObject = ["rule": .string(rule)]
    for member in numbers.members { json[member.key] = member.value }
    json["first-height"] = firstHeight.map { .number($0) } ?? .null
    json["sentence"] = .string(sentence)
    return .object(json)
  }
}
