package import Bitcoin
package import Channels
internal import Checker
internal import MockLedger
internal import ScriptEngine
internal import Simulation
package import Walkthroughs

/// How a text names participants, amounts and transactions: a trace by their roles, by satoshis and
/// by what the ledger calls them; a story by its people, in its money, and by what they are for.
package struct Wording<Family: ToldFamily>: Sendable {
  /// What the participants are called.
  package let cast: PerRole<Family.Role, String>
  /// In which money amounts are told.
  package let denomination: Denomination
  /// What transactions are called; empty where a text keeps to what the ledger calls them.
  private let labels: [Txid: TransactionLabel<Family.Name>]
  /// Whether reasons of nodes are told in plain words, and by their string behind these.
  private let isPlain: Bool

  /// That of a trace.
  package static var ofTraces: Wording {
    Wording(
      cast: PerRole { told(word: "the \($0.rawValue)") }, denomination: .satoshis, labels: [:],
      isPlain: false)
  }

  private init(
    cast: PerRole<Family.Role, String>, denomination: Denomination,
    labels: [Txid: TransactionLabel<Family.Name>], isPlain: Bool
  ) {
    self.cast = cast
    self.denomination = denomination
    self.labels = labels
    self.isPlain = isPlain
  }

  /// An amount in this money.
  package func words(_ amount: Amount) -> String { denomination.words(amount) }
}

extension Wording where Family: IllustratedFamily {
  /// That of a story.
  package init(of scene: Scene<Family>) {
    let labels = scene.moment.made.map { ($0.transaction.txid, $0.label) }
    self.init(
      cast: PerRole { told(word: scene.cast[$0]) }, denomination: scene.denomination,
      labels: Dictionary(labels, uniquingKeysWith: { $1 }), isPlain: true)
  }
}

extension Wording {
  /// The short reason of a refusal, as an addition to a verdict; empty where a sentence says it.
  func reason(of refusal: TransactionRefusal) -> String {
    isPlain ? "" : ", \(refusal.testReason)"
  }

  /// A message without its contents, as something that can be lost.
  func name(of message: Family.Message) -> String {
    isPlain ? told("the message '\(message.shortWords)'") : message.shortWords
  }

  /// Why no node takes a block.
  func sentences(of refusal: BlockRefusal) -> String {
    guard isPlain, refusal.isAboutSignatures else {
      return "\(refusal.rejectReason). \(refusal.explanation.words)"
    }
    return told(
      """
      a transaction in it lacks a signature that fits. A node calls that \
      "\(refusal.rejectReason)".
      """)
  }

  /// Why a transaction was refused, in a sentence or a few.
  func sentences(of refusal: TransactionRefusal) -> String {
    if isPlain {
      let answer = NetworkAnswer(refusal) { labels[$0] }
      return told("\(answer.words) A node calls that \"\(refusal.rejectReason)\".")
    }
    let wait = refusal.firstPossibleHeight.map { told(" First possible block: \($0.words).") } ?? ""
    return refusal.explanation.words + wait
  }
}

extension BlockRefusal {
  /// Whether a script in it has failed for want of a signature.
  fileprivate var isAboutSignatures: Bool {
    guard case .connection(.script(_, let fault)) = self else { return false }
    return fault.error == .evalFalse || fault.error == .signatureNullFail
  }
}
