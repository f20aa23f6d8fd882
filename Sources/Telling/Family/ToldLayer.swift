package import Bitcoin
internal import Channels
package import Simulation

/// A layer of which can be told what is offered to it and what happens on it.
package protocol ToldLayer: SettlementLayer where Fault: ToldFault {
  /// What labels look like, for help and error messages.
  static var labelForms: [String] { get }
  /// A label in a sentence, with its article unless it has a number.
  static func words(for label: Label) -> String
  /// Continues the sentence about those who make blocks; empty for their usual choice.
  static func words(for choice: Choice) -> String
  /// What lies where no participant can get it alone at once, and where that is.
  static func words(forLocked amount: String) -> String

  /// An event in short phrases.
  static func phrases<Family: ToldFamily>(
    of event: Event, _ wording: Wording<Family>
  ) -> [Phrase] where Family.Layer == Self
  /// The kind of an event, without the numbers that differ from payment to payment.
  static func shape(of event: Event) -> String
  /// Whether a participant sees an event: what everybody can see, and what comes of its own offers.
  static func isSeen(_ event: Event, by viewer: Role) -> Bool
  /// The height of a block that holds nothing of the channel; `nil` for any other event.
  static func emptyBlock(in event: Event) -> BlockHeight?
  /// Whether an event brings what opens the channel to those who make blocks, or into a block.
  static func bringsFunding(_ event: Event) -> Bool
  /// What an event says was offered, if anything.
  static func offered(in event: Event) -> Act?
  /// What is the same of an act however it is signed.
  static func identifier(of act: Act) -> String
}

/// Why something cannot be done, in words.
package protocol ToldFault: Error {
  /// Why it cannot be done.
  var words: String { get }
  /// What would let it be done.
  var remedy: String { get }
  /// Whether something is missing that participants would have made.
  var mayFollowARefusal: Bool { get }
}
