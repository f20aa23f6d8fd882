internal import Bitcoin
internal import Simulation
package import Walkthroughs

extension Whereabouts {
  /// A class of the page's style.
  package func kind(_ isDecided: Bool) -> String {
    switch self {
    case .confirmed: "confirmed"
    case .waiting: "waiting"
    case .ready: isDecided ? "dead" : "ready"
    case .locked: isDecided ? "dead" : "locked"
    case .dead: "dead"
    }
  }

  /// In a few words.
  package func words<Family: IllustratedFamily>(
    _ scene: Scene<Family>, _ isDecided: Bool
  ) -> String {
    switch self {
    case .confirmed(let height): told("in block \(height.words)")
    case .waiting: told("in the mempool")
    case .ready: told("open now")
    case .locked where isDecided: scene.isClosed ? told("too late") : told("worthless")
    case .locked(let block):
      block.distance(above: scene.standing.height).blocksToGo
    case .dead(let reason) where reason.isAboutMissingInput:
      scene.isClosed ? told("too late") : told("worthless")
    case .dead(let reason): reason.deathWords
    }
  }
}

extension String {
  /// Whether a node refuses a transaction because what it spends is not there.
  fileprivate var isAboutMissingInput: Bool { hasSuffix("missingorspent") }

  /// Why a transaction is refused for good, in plain words before those of a node.
  var deathWords: String {
    if isAboutMissingInput { return told("worthless: what it spends is not there (\(self))") }
    if contains("script-verify-flag") { return told("refused: a signature does not fit (\(self))") }
    return told("refused: \(self)")
  }
}

extension Int {
  /// How many blocks are left, with a comma before every third digit.
  fileprivate var blocksToGo: String {
    self <= 1 ? told("one block to go") : told("\(grouped(self)) blocks to go")
  }
}
