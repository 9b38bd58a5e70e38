#!/usr/local/bin/thrift --gen java
/*
 * Copyright of somebody
   * since long ago
 */


// About the file.
# In two voices.

namespace java com.acme   // the Java package
/** Not about anything in particular. */

    /**
       * A point
     *   of a plane.
    */
struct Point // of the plane
{ // really
  /** Along. */ 1: double x /* metres */, /* left to right */ 2: double y
  /** Upwards. */

  // 3: double z
}; // end of Point
struct Before { /** Documents what follows. */ 1: i32 a }
struct Behind {
  1: i32 a, /** Documents a. */
  2: i32 b /** Documents nothing. */,
  3: i32 c // one
  // two
  , // three
  4: i32 // a type
     d
}
struct Empty {
  // nothing yet
}
enum Kind {
  A // first
  , B // second
  // About the third.
  , C /* third
         and last */
}
const string TEXT = "no # comment // here /* or here */"
    /* Old code:
       struct Gone {
         1: i32 a
       }
    */
typedef i32 Id; /** A number. */
service Talk {
  void say( // what
    1: string words)
    // or nothing
    throws (1: Tired tired)
}
// The end.


