/// What moves and their details are called where they are written.
package enum MoveKey {
  static let deliver = "deliver"
  static let exchange = "exchange"
  static let mine = "mine"
  static let tick = "tick"
  static let drop = "drop"
  static let cut = "cut"
  static let duplicate = "duplicate"
  static let delay = "delay"
  static let reorder = "reorder"
  static let crash = "crash"
  static let restart = "restart"
  static let silence = "silence"
  static let wake = "wake"
  static let broadcast = "broadcast"
  static let tamper = "tamper"
  static let withhold = "withhold"
  static let reorganise = "reorganise"

  static let message = "message"
  static let blocks = "blocks"
  static let before = "before"
  static let afterEffects = "after-effects"
  static let by = "by"
  static let change = "change"
  static let signedAgain = "signed-again"
  static let with = "with"
  static let without = "without"

  /// The only word that `exchange` can be about.
  static let everything = "all"
}
