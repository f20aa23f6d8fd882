internal import Bitcoin
package import Channels

extension Timelock.Terms {
  /// What the reference says of each member of written terms, in the order in which they are read.
  ///
  /// A test holds the list to what the reader asks for, and each usual value to what it takes.
  package static let notes: [MemberNote] = [
    MemberNote(
      Key.network, takes: names(Network.allCases), about: "Whose addresses are shown.",
      usual: "\"regtest\""),
    MemberNote(
      Key.capacity, takes: "an amount", about: "What can be paid through the channel."),
    MemberNote(
      Key.unit, takes: "an amount",
      about: "The price of as much goods as may be handed over before they are paid."),
    MemberNote(
      Key.feeRate, takes: "a count of satoshis",
      about: "What closing transactions pay for 1,000 virtual bytes.", usual: "2000"),
    MemberNote(
      Key.confirmations, takes: "a count",
      about: "How many confirmations the funding needs before the first payment.", usual: "3"),
    MemberNote(
      Key.refundHeight, takes: "a height", about: "T0, the height that the refund is locked to."),
    MemberNote(
      Key.step, takes: "a count of blocks",
      about: "How many blocks earlier each state unlocks than the one before."),
    MemberNote(
      Key.reaction, takes: "a count of blocks",
      about: "How many blocks a party may need before it acts."),
    MemberNote(
      Key.delay, takes: "a count of blocks",
      about: "How many blocks miners may take; 1 is the very next."),
    MemberNote(
      Key.undone, takes: "a count of blocks",
      about: "How many blocks one longer branch may undo; with 0 a confirmation is for good.",
      usual: "0"),
    MemberNote(
      Key.signingOrder, takes: names(Timelock.SigningOrder.allCases),
      about: "Which side signs a new state first.", usual: "\"payee-first\""),
    MemberNote(
      Key.funding, takes: names(Timelock.FundingKind.allCases),
      about: "The kind of output in which the money stands.", usual: "\"p2wsh\""),
  ]

  private static func names<Name: RawRepresentable<String>>(_ all: [Name]) -> String {
    "one of \(all.map(\.rawValue).joined(separator: ", "))"
  }
}
