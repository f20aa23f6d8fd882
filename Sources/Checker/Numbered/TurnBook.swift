/// What can happen in each scene, found out from the worlds, once for all scenes in which it is the
/// same.
final class TurnBook: Sendable {
  private let scenes: SceneBook
  private let findSideTurns: @Sendable (SideKind, _ scene: UInt32) -> [SideTurn]
  private let findJointTurns: @Sendable (_ scene: UInt32) -> [JointTurn]
  private let sideTurns = Archive<SideTurn>()
  private let jointTurns = Archive<JointTurn>()
  /// Where turns lie that are about nothing, by where a participant stands, and about a letter.
  private let ownLists = WordList()
  private let letterLists = WordMap()
  private let jointLists = WordList()

  init(
    _ scenes: SceneBook,
    sideTurns: @escaping @Sendable (SideKind, _ scene: UInt32) -> [SideTurn],
    jointTurns: @escaping @Sendable (_ scene: UInt32) -> [JointTurn]
  ) {
    self.scenes = scenes
    findSideTurns = sideTurns
    findJointTurns = jointTurns
  }

  @inline(__always)
  func sideTurn(_ place: Int) -> SideTurn { sideTurns.place(of: place).pointee }

  @inline(__always)
  func jointTurn(_ place: Int) -> JointTurn { jointTurns.place(of: place).pointee }

  /// Where the turns of a kind lie that one participant of a scene can take.
  @inline(__always)
  func places(of kind: SideKind, in scene: UInt32) -> Range<Int> {
    let sideState = scenes.sideState(of: kind.role, in: scene)
    switch kind.subject {
    case .own:
      let place = Int(sideState) << 1 | Int(kind.word)
      return Self.range(ownLists[place] ?? ownLists.insert(enter(kind, scene), at: place))
    case .about:
      let key = UInt64(sideState) << 32 | kind.word
      return Self.range(letterLists[key] ?? letterLists.insert(enter(kind, scene), at: key))
    }
  }

  /// Where the turns of several participants lie.
  @inline(__always)
  func placesOfJointTurns(in scene: UInt32) -> Range<Int> {
    let key = Int(scene)
    return Self.range(jointLists[key] ?? jointLists.insert(enterJointTurns(scene), at: key))
  }

  @inline(__always)
  private static func range(_ word: UInt64) -> Range<Int> {
    let first = Int(truncatingIfNeeded: word >> 16)
    return first..<first + Int(truncatingIfNeeded: word & 0xffff)
  }

  private static func word(first: Int, count: Int) -> UInt64 {
    precondition(count < 1 << 16, "an explorer tells no more actions apart")
    return UInt64(first) << 16 | UInt64(count)
  }

  private func enter(_ kind: SideKind, _ scene: UInt32) -> UInt64 {
    let found = findSideTurns(kind, scene)
    return Self.word(first: sideTurns.append(contentsOf: found), count: found.count)
  }

  private func enterJointTurns(_ scene: UInt32) -> UInt64 {
    let found = findJointTurns(scene)
    return Self.word(first: jointTurns.append(contentsOf: found), count: found.count)
  }

  var bytes: Int {
    sideTurns.bytes + jointTurns.bytes + ownLists.bytes + letterLists.bytes
      + jointLists.bytes
  }
}

/// Which actions of one participant are meant.
struct SideKind: Sendable {
  /// What actions are about.
  enum Subject: Sendable {
    /// No message.
    case own(RoleNumber)
    /// The message that has waited longest for the participant.
    case about(UInt32, to: RoleNumber)
  }

  let subject: Subject
  /// Whether the participant crashes; few paths have that still before them, and it takes most time
  /// to find out.
  let isAboutCrashes: Bool

  var role: RoleNumber {
    switch subject {
    case .own(let role), .about(_, let role): role
    }
  }

  /// Tells it from others of its participant.
  fileprivate var word: UInt64 {
    let crashes: UInt64 = isAboutCrashes ? 1 : 0
    return switch subject {
    case .own: crashes
    case .about(let letter, _): (UInt64(letter) + 1) << 1 | crashes
    }
  }
}
