public import ExactJSON

/// Why something was refused, for a program and for a person.
public struct Explanation: Equatable, Sendable {
  /// Which rule it was; the name stays the same from version to version.
  public let rule: String
  /// The numbers that were compared.
  public var numbers: JSONObject = [:]
  /// The first height at which it could stand, where waiting helps.
  public var firstHeight: UInt32?
  /// One plain sentence.
  public let sentence: String

  /// The rule, the numbers as members of their own, the height and the sentence.
  public var json: JSON {
    var json: JSONObject = ["rule": .string(rule)]
    for member in numbers.members { json[member.key] = member.value }
    json["first-height"] = firstHeight.map { .number($0) } ?? .null
    json["sentence"] = .string(sentence)
    return .object(json)
  }
}
