/// What the reference says of one member of a document that people write.
package struct MemberNote: Hashable, Sendable {
  /// The member's key.
  package let key: String
  /// What its value may be, as a phrase: `payer or payee`.
  package let takes: String
  /// What it stands for, in a sentence; empty where the phrase says all.
  package let about: String
  /// The value, as JSON, that it has where it is left out; `nil` where it must be there.
  package let usual: String?

  /// Describes a member.
  package init(_ key: String, takes: String, about: String = "", usual: String? = nil) {
    self.key = key
    self.takes = takes
    self.about = about
    self.usual = usual
  }
}
