"""A service that speaks as Amazon S3 does (moto), with one bucket and one user whose signatures it checks.

Told by one argument of JSON: bucket: its name; folder: where the user's key goes, as credentials.json. Prints its port, then serves until it is
ended. The port of credentials.json answers with all objects as JSON: name, type, text, digest and rights of each.
"""

import hashlib
import json
import logging
import os
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

# Making the user takes three requests; from then on each must be signed by somebody who may.
os.environ["INITIAL_NO_AUTH_ACTION_COUNT"] = "3"
for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
    os.environ[name] = "nobody"
os.environ["AWS_DEFAULT_REGION"] = "eu-central-1"

import boto3  # noqa: E402
from moto.server import ThreadedMotoServer  # noqa: E402

logging.getLogger("werkzeug").setLevel(logging.ERROR)
settings = json.loads(sys.argv[1])
moto = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
moto.start()
host, port = moto.get_host_and_port()
address = f"http://127.0.0.1:{port}"
users = boto3.client("iam", endpoint_url=address)
users.create_user(UserName="gazetteer")
rights = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}
users.put_user_policy(UserName="gazetteer", PolicyName="all", PolicyDocument=json.dumps(rights))
key = users.create_access_key(UserName="gazetteer")["AccessKey"]
credentials = {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}
store = boto3.client("s3", endpoint_url=address, **credentials)
store.create_bucket(Bucket=settings["bucket"], CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})


class Listing(BaseHTTPRequestHandler):
    def do_GET(self):
        objects = []
        for item in store.list_objects_v2(Bucket=settings["bucket"]).get("Contents", []):
            place = {"Bucket": settings["bucket"], "Key": item["Key"]}
            found = store.get_object(**place)
            body = found["Body"].read()
            grants = store.get_object_acl(**place)["Grants"]
            objects.append({
                "name": item["Key"], "type": found["ContentType"], "text": body.decode(errors="replace"),
                "sha256": hashlib.sha256(body).hexdigest(),
                "isPublic": any("URI" in grant["Grantee"] for grant in grants)})
        body = json.dumps(objects).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


listing = HTTPServer(("127.0.0.1", 0), Listing)
with open(os.path.join(settings["folder"], "credentials.json"), "w") as file:
    json.dump({"id": key["AccessKeyId"], "secret": key["SecretAccessKey"], "listing": listing.server_address[1]}, file)
print("port", port, flush=True)
listing.serve_forever()
