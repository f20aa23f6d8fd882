/// What can happen to a transaction of the mempool when blocks leave the chain.
enum ReorganisationEvent: CaseIterable {
  /// It was dropped by its stored locks, although computing them anew would have kept it.
  case droppedByStoredLocks
  /// It has relative locks on confirmed outputs, and was kept by what was stored of them.
  case keptByStoredLocks
  /// Its locks were computed anew and stored.
  case locksStoredAnew
  /// Its locks were computed anew, and are not met.
  case droppedByNewLocks
  /// Its lock time lies ahead again.
  case notFinal
  /// It spends a coinbase that is not mature any more.
  case immature
  /// It made a cluster too large before the links to what waits for it.
  case clusterRefused
  /// Its cluster was too large with those links, and it did not fit in.
  case trimmed
  /// It returned although it leaves the dust of an unconfirmed parent.
  case dustKept
  /// Its block was undone, and there was no more memory for it.
  case forgotten
  /// It returned.
  case returned
}
