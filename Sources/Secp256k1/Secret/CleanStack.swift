internal import CSecp256k1

/// Works with a secret, and overwrites the stack that the work used.
///
/// What a function leaves in its frame stays there until another function happens to write over it.
/// The deepest call of the library takes about 5,000 bytes; 8,192 are overwritten. The closure
/// should call the library directly: frames in between count towards the 8,192 bytes.
@inline(__always)
package func withCleanStack<Result, Failure: Error>(
  _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
  defer { paychan_wipe_stack() }
  return try body()
}
