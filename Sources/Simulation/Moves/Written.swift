public import Bitcoin
public import Channels
internal import ExactJSON

/// The members of which moves and changes are made, each read in one way and described by it.
public enum Written {
  /// A role.
  public static func role<Role: ChannelRole>(
    _ key: String, _ about: String = ""
  ) -> WrittenMember<Role> {
    let roles = Role.allCases.map(\.rawValue).joined(separator: " or ")
    return WrittenMember(MemberNote(key, takes: roles, about: about)) {
      reader throws(MemberError) in try reader.role(key)
    }
  }

  /// An amount, as people write it.
  public static func amount(_ key: String, _ about: String = "") -> WrittenMember<Amount> {
    WrittenMember(MemberNote(key, takes: "an amount", about: about)) {
      reader throws(MemberError) in try reader.amount(key)
    }
  }

  /// A count.
  public static func count(_ key: String, _ about: String = "") -> WrittenMember<Int> {
    WrittenMember(MemberNote(key, takes: "a count", about: about)) {
      reader throws(MemberError) in try reader.count(key)
    }
  }

  /// A number of 32 bits.
  public static func number(_ key: String) -> WrittenMember<UInt32> {
    WrittenMember(MemberNote(key, takes: "a number of 32 bits")) {
      reader throws(MemberError) in try reader.number(key)
    }
  }

  /// A member that can say only one thing.
  public static func word(_ key: String, _ word: String) -> WrittenMember<Void> {
    WrittenMember(MemberNote(key, takes: "\"\(word)\"")) {
      reader throws(MemberError) in try reader.word(key, word, ())
    }
  }

  /// The name of a transaction.
  public static func transaction<Name: TransactionNaming>(_ key: String) -> WrittenMember<Name> {
    let forms = Name.forms.joined(separator: ", ")
    return WrittenMember(MemberNote(key, takes: "a transaction: \(forms)")) {
      reader throws(MemberError) in try reader.name(key)
    }
  }

  /// A message by its place in the queue.
  static let message = WrittenMember(
    MemberNote(
      MoveKey.message, takes: "a count",
      about: "Which of the waiting messages; 0 is the one that waits longest.", usual: "0")
  ) { reader throws(MemberError) in try reader.place() }

  static func change<Family: SimulatedFamily>(
    of _: Family.Type
  ) -> WrittenMember<Family.Change> {
    WrittenMember(MemberNote(MoveKey.change, takes: "a change", about: changeAbout)) {
      reader throws(MemberError) in
      try reader.read(MoveKey.change) { json throws(MemberError) in
        try WrittenForm.read(json, among: Family.changeForms)
      }
    }
  }

  static func optionalChange<Family: SimulatedFamily>(
    of _: Family.Type
  ) -> WrittenMember<Family.Change?> {
    WrittenMember(
      MemberNote(MoveKey.change, takes: "a change", about: changeAbout, usual: "none")
    ) { reader throws(MemberError) in
      try reader.read(MoveKey.change, or: nil) { json throws(MemberError) in
        try WrittenForm.read(json, among: Family.changeForms)
      }
    }
  }

  static let afterEffects = WrittenMember(
    MemberNote(
      MoveKey.afterEffects, takes: "a count",
      about: "Crash at the next input, after so many effects of it; else at once.", usual: "none")
  ) { reader throws(MemberError) in try reader.optionalCount(MoveKey.afterEffects) }

  static let signedAgain = WrittenMember(
    MemberNote(
      MoveKey.signedAgain, takes: "true or false",
      about: "Whether the sender changes it, and signs the change with its own key.",
      usual: "false")
  ) { reader throws(MemberError) in
    try reader.truth(MoveKey.signedAgain) ? Signing.again : Signing.not
  }

  /// What miners put into a block.
  public static func choice<Name: TransactionNaming>(
    of _: Name.Type
  ) -> WrittenMember<MinerChoice<TransactionLabel<Name>>> {
    WrittenMember(
      MemberNote(
        MoveKey.with, takes: "a list of transactions",
        about: "Put just these into the blocks, whatever the mempool holds.", usual: "the mempool"),
      MemberNote(
        MoveKey.without, takes: "a list of transactions",
        about: "Leave these out, as long as the delay allows; never beside 'with'.", usual: "none")
    ) { reader throws(MemberError) in try reader.minerChoice() }
  }

  private static let changeAbout = "An object whose first key names the change."
}
