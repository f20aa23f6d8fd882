/// What the reference says of one member of a document that people write.
public struct MemberNote: Hashable, Sendable {
  /// The member's key.
  public let key: String
  /// What its value may be, as a phrase: `payer or payee`.
  public let takes: String
  /// What it stands for, in a sentence; empty where the phrase says all.
  public let about: String
  /// The value, as JSON, that it has where it is left out; `nil` where it must be there.
  public let usual: String?

  /// Describes a member.
  public init(_ key: String, takes: String, about: String = "", usual: String? = nil) {
    self.key = key
    self.takes = takes
    self.about = about
    self.usual = usual
  }
}
