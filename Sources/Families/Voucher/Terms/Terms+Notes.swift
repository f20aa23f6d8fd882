internal import AccountLedger
package import Channels
internal import Filecoin

extension Voucher.Terms {
  /// What the reference says of each member of written terms, in the order in which they are read.
  package static let notes: [MemberNote] =
    [
      MemberNote(
        Key.payerBalance, takes: "an amount", about: "What the payer owns at the start.",
        usual: "\"1000000 FIL\""),
      MemberNote(
        Key.payeeBalance, takes: "an amount", about: "What the payee owns at the start.",
        usual: "\"1000000 FIL\""),
      MemberNote(
        Key.unit, takes: "an amount", about: "What sums are counted in.", usual: "\"0.001 FIL\""),
      MemberNote(
        Key.settleDelay, takes: "a count of epochs",
        about: "How many epochs the contract takes vouchers after a settle.", usual: "1440"),
      MemberNote(
        Key.confidence, takes: "a count of epochs",
        about: "How many epochs a wallet waits before it takes a message for done.", usual: "5"),
      MemberNote(
        Key.reaction, takes: "a count of epochs",
        about: "How many epochs a side may need before it acts.", usual: "10"),
      MemberNote(
        Key.delay, takes: "a count of epochs",
        about: "How many epochs those who make blocks may take; 1 is the very next.", usual: "1"),
      MemberNote(
        Key.undone, takes: "a count of epochs",
        about: "How many epochs one longer branch may undo.", usual: "0"),
    ]
    + MessageKind.allCases.map { kind in
      MemberNote(
        Key.fee(of: kind), takes: "an amount", about: "What such a message costs.",
        usual: "\"0 FIL\"")
    } + [
      MemberNote(
        Key.contractWithout, takes: "a list of the contract's rules",
        about: "Which of the published ones the contract leaves out.", usual: "none"),
      MemberNote(
        Key.contractWith, takes: "a list of the contract's rules",
        about: "Which others it holds to.", usual: "none"),
    ]
}
