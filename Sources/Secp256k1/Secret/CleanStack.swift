internal import CSecp256k1

/// Does something with a secret, and overwrites the stack that it used.
///
/// What a function leaves in its frame stays there until another happens to write over it. The
/// deepest call of the library takes about 5,000 bytes; 8,192 are overwritten. Stay close to that call:
/// frames in between are overwritten as well, and count.
@inline(__always)
package func withCleanStack<Result, Failure: Error>(
  _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
  defer { paychan_wipe_stack() }
  return try body()
}
