internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Telling
internal import Walkthroughs

/// What `paychan tour` can hand to another command.
enum TourPiece: String, CaseIterable {
  case hex, psbt, scenario

  /// The piece itself, on one line or as a document.
  func text<Family: IllustratedFamily>(
    of scene: Scene<Family>, _ invocation: Invocation
  ) throws(CommandError) -> String {
    switch self {
    case .scenario: return scene.scenario.text
    case .hex:
      guard let focus = scene.beat.focus, let made = scene.made(focus) else {
        throw invocation.path.usageError(.nothingToPrint("transaction"))
      }
      return "\(Hex.encode(made.transaction.encoded))\n"
    case .psbt:
      guard let proposal = scene.proposals.last else {
        throw invocation.path.usageError(.nothingToPrint("half-signed transaction"))
      }
      return "\(proposal.psbt.base64)\n"
    }
  }
}
