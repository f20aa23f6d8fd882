internal import Bitcoin
internal import Channels

/// The members of which moves and changes are made, each read in one way and described by it.
enum Written {
  static func role(_ key: String, _ about: String = "") -> WrittenMember<PaymentRole> {
    WrittenMember(MemberNote(key, takes: "payer or payee", about: about)) {
      reader throws(MemberError) in try reader.role(key)
    }
  }

  static func amount(_ key: String, _ about: String = "") -> WrittenMember<Amount> {
    WrittenMember(MemberNote(key, takes: "an amount", about: about)) {
      reader throws(MemberError) in try reader.amount(key)
    }
  }

  static func count(_ key: String, _ about: String = "") -> WrittenMember<Int> {
    WrittenMember(MemberNote(key, takes: "a count", about: about)) {
      reader throws(MemberError) in try reader.count(key)
    }
  }

  static func number(_ key: String) -> WrittenMember<UInt32> {
    WrittenMember(MemberNote(key, takes: "a number of 32 bits")) {
      reader throws(MemberError) in try reader.number(key)
    }
  }

  /// A member that can say only one thing.
  static func word(_ key: String, _ word: String) -> WrittenMember<Void> {
    WrittenMember(MemberNote(key, takes: "\"\(word)\"")) {
      reader throws(MemberError) in try reader.word(key, word, ())
    }
  }

  static func transaction(_ key: String) -> WrittenMember<Timelock.TransactionName> {
    let forms = Timelock.TransactionName.forms.joined(separator: ", ")
    return WrittenMember(MemberNote(key, takes: "a transaction: \(forms)")) {
      reader throws(MemberError) in try reader.transactionName(key)
    }
  }

  /// A message by its place in the queue.
  static let message = WrittenMember(
    MemberNote(
      Move.Key.message, takes: "a count",
      about: "Which of the waiting messages; 0 is the one that waits longest.", usual: "0")
  ) { reader throws(MemberError) in try reader.place() }

  static let change = WrittenMember(
    MemberNote(Move.Key.change, takes: "a change", about: changeAbout)
  ) { reader throws(MemberError) in try reader.change() }

  static let optionalChange = WrittenMember(
    MemberNote(Move.Key.change, takes: "a change", about: changeAbout, usual: "none")
  ) { reader throws(MemberError) in try reader.optionalChange() }

  static let afterEffects = WrittenMember(
    MemberNote(
      Move.Key.afterEffects, takes: "a count",
      about: "Crash at the next input, after so many effects of it; else at once.", usual: "none")
  ) { reader throws(MemberError) in try reader.optionalCount(Move.Key.afterEffects) }

  static let signedAgain = WrittenMember(
    MemberNote(
      Move.Key.signedAgain, takes: "true or false",
      about: "Whether the sender changes it, and signs the change with its own key.",
      usual: "false")
  ) { reader throws(MemberError) in try reader.truth(Move.Key.signedAgain) }

  /// What miners put into a block.
  static let choice = WrittenMember(
    MemberNote(
      Move.Key.with, takes: "a list of transactions",
      about: "Put just these into the blocks, whatever the mempool holds.", usual: "the mempool"),
    MemberNote(
      Move.Key.without, takes: "a list of transactions",
      about: "Leave these out, as long as the delay allows; never beside 'with'.", usual: "none")
  ) { reader throws(MemberError) in try reader.minerChoice() }

  private static let changeAbout = "An object whose first key names the change."
}
