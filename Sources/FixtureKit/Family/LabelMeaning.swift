public import Bitcoin
public import ExactJSON

/// What the label of a transaction stands for in a case.
public struct LabelMeaning {
  /// What the family says about it, as members of the transaction's record: how the transaction
  /// divides the capacity, say.
  let members: JSONObject
  /// The transaction that honest parties make; `nil` where they would not make one.
  let expected: Transaction?

  /// Describes what a label stands for.
  public init(members: JSONObject, expected: Transaction?) {
    self.members = members
    self.expected = expected
  }
}
